package org.cinnabar.engine.expression.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A measure unit (计量单位) that can be converted: so many powers of ten of the base of its kind, as
 * {@code kg} is {@code 10^3 g} and {@code 万t} is {@code 10^10 g}.
 */
record MeasureUnit(String kind, int power) {

    private static final Map<String, MeasureUnit> NAMED = new HashMap<>();
    private static final Map<String, Integer> MULTIPLES = new LinkedHashMap<>();

    static {
        name("mass", -3, "mg", "毫克");
        name("mass", 0, "g", "克");
        name("mass", 3, "kg", "公斤");
        name("mass", 6, "t", "吨");
        name("volume", -6, "mL", "毫升");
        name("volume", -3, "L", "升");
        name("volume", 0, "m³", "m3", "立方米");
        name("length", -3, "mm", "毫米");
        name("length", -2, "cm", "厘米");
        name("length", 0, "m", "米");
        name("length", 3, "km", "公里");
        name("area", 0, "m²", "m2", "平方米");
        name("area", 4, "hm²", "公顷");
        name("area", 6, "km²", "平方公里");
        name("energy", 3, "kW·h", "kWh", "千瓦时");
        name("energy", 6, "MW·h", "MWh", "兆瓦时");
        name("money", 0, "元", "yuan");
        multiple(3, "千", "10^3", "10³");
        multiple(6, "百万", "10^6", "10⁶");
        multiple(4, "万", "10^4", "10⁴");
        multiple(8, "亿", "10^8", "10⁸");
    }

    private static void name(String kind, int power, String... names) {
        for (String name : names) {
            NAMED.put(name, new MeasureUnit(kind, power));
        }
    }

    private static void multiple(int power, String... names) {
        for (String name : names) {
            MULTIPLES.put(name, power);
        }
    }

    /** The unit of that name, with a multiple before it or without; empty when it is not known. */
    static Optional<MeasureUnit> of(String name) {
        MeasureUnit known = NAMED.get(name.strip());
        return known != null ? Optional.of(known) : multiplied(name.strip());
    }

    private static Optional<MeasureUnit> multiplied(String name) {
        return MULTIPLES.entrySet().stream()
                .filter(multiple -> name.startsWith(multiple.getKey()))
                .findFirst()
                .flatMap(
                        multiple ->
                                Optional.ofNullable(
                                                NAMED.get(
                                                        name.substring(multiple.getKey().length())
                                                                .strip()))
                                        .map(unit -> unit.times(multiple.getValue())));
    }

    private MeasureUnit times(int powerOfTen) {
        return new MeasureUnit(kind, power + powerOfTen);
    }
}
