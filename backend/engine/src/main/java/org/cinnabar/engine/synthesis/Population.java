package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.function.CreditCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The units of a recipe (合成总体): as many as asked for, with the types in their shares. */
public final class Population {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int SERIAL_CHARACTERS = 6;
    private static final int PRIME_STEP = 48271;

    private final long seed;
    private final List<SyntheticUnit> units;
    private final Map<String, List<SyntheticUnit>> byType;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Population(long seed, List<SyntheticUnit> units) {
        this.seed = seed;
        this.units = List.copyOf(units);
        this.byType = units.stream().collect(Collectors.groupingBy(SyntheticUnit::type));
        units.forEach(unit -> numbers.put(unit.creditCode(), numbers.size()));
    }

    /**
     * Invents units.
     *
     * @param size number of units
     * @param places where they may be; a type lives in the provinces of its recipe alone
     */
    public static Population of(Recipe recipe, long seed, int size, List<Place> places) {
        Map<String, List<Place>> byProvince =
                places.stream().collect(Collectors.groupingBy(Place::province));
        Map<String, Integer> names = new HashMap<>();
        List<SyntheticUnit> units = new ArrayList<>(size);
        List<String> types = types(recipe, size);
        for (int number = 0; number < size; number++) {
            units.add(unit(recipe, seed, number, types.get(number), byProvince, names));
        }
        return new Population(seed, units);
    }

    /** Types in proportion to their shares, evenly mixed: at each place the one most behind. */
    private static List<String> types(Recipe recipe, int size) {
        Map<String, Double> behind = new LinkedHashMap<>();
        double all = 0;
        for (Recipe.TypeRecipe type : recipe.unitTypes().values()) {
            all += type.share().doubleValue();
        }
        List<String> types = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            for (Map.Entry<String, Recipe.TypeRecipe> type : recipe.unitTypes().entrySet()) {
                double share = type.getValue().share().doubleValue() / all;
                behind.merge(type.getKey(), share, Double::sum);
            }
            String next =
                    behind.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElseThrow();
            behind.merge(next, -1.0, Double::sum);
            types.add(next);
        }
        return types;
    }

    private static SyntheticUnit unit(
            Recipe recipe,
            long seed,
            int number,
            String type,
            Map<String, List<Place>> byProvince,
            Map<String, Integer> names) {
        Recipe.TypeRecipe kind = recipe.unitTypes().get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type);
        }
        Draw draw = Draw.of(seed, "unit", Integer.toString(number));
        Map<String, BigDecimal> provinces = new LinkedHashMap<>(kind.provinces());
        provinces.keySet().retainAll(byProvince.keySet());
        Place place = draw.pick(byProvince.getOrDefault(draw.weighted(provinces), List.of()));
        String plain = draw.pick(kind.names()).replace("{place}", place.shortName());
        int same = names.merge(plain, 1, Integer::sum);
        return new SyntheticUnit(
                creditCode(place, number),
                same == 1 ? plain : plain + "第" + same + "分公司",
                type,
                place,
                draw.pick(kind.industries()));
    }

    /** A valid code of GB 32100-2015: kind 91, the county, a serial and the check character. */
    private static String creditCode(Place place, int number) {
        StringBuilder code = new StringBuilder("91").append(place.regionCode()).append("MA");
        long serial = (number + 1L) * PRIME_STEP % 887503681L;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < SERIAL_CHARACTERS; i++) {
            digits.append(ALPHABET.charAt((int) (serial % ALPHABET.length())));
            serial /= ALPHABET.length();
        }
        return CreditCode.withCheckCharacter(code.append(digits.reverse()).append('0').toString());
    }

    /** All units. */
    public List<SyntheticUnit> units() {
        return units;
    }

    /** The place of a unit among all, counted from 0. */
    int number(SyntheticUnit unit) {
        return numbers.getOrDefault(unit.creditCode(), 0);
    }

    long seed() {
        return seed;
    }

    /** The n-th business partner of a unit among those of a type, the same in every period. */
    SyntheticUnit partner(SyntheticUnit unit, String type, int number) {
        List<SyntheticUnit> others = byType.getOrDefault(type, List.of());
        if (others.isEmpty()) {
            return invented(unit, type, number);
        }
        long start = Draw.hash(seed, "partner", unit.creditCode(), type);
        return others.get((int) Math.floorMod(start + number, (long) others.size()));
    }

    private static SyntheticUnit invented(SyntheticUnit unit, String type, int number) {
        int serial = 1_000_000 + type.hashCode() % 1_000 + number;
        return new SyntheticUnit(
                creditCode(unit.place(), serial),
                unit.place().shortName() + type + number,
                type,
                unit.place(),
                unit.industry());
    }
}
