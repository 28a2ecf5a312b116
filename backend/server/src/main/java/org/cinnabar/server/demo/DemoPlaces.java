package org.cinnabar.server.demo;

import org.cinnabar.engine.synthesis.Place;
import org.cinnabar.server.organization.Region;
import org.cinnabar.server.organization.RegionLevel;
import org.cinnabar.server.organization.RegionTree;

import java.util.List;
import java.util.Objects;

/** Where the units of the demo may be (演示地区): the counties of twelve provinces. */
final class DemoPlaces {

    /**
     * Codes the counties start with, chosen so that every kind of reporting chain occurs: a
     * municipality without cities (12), counties that report to the province (4290), and the corps
     * with its own chain (6590).
     */
    private static final List<String> COUNTIES =
            List.of("12", "14", "15", "33", "37", "41", "4290", "51", "52", "61", "64", "65");

    private static final String SUFFIXES =
            "(土家族苗族|布依族苗族|苗族侗族|仡佬族苗族|蒙古族|回族|维吾尔|哈萨克|土家族|苗族|壮族|满族|彝族|藏族|羌族)?"
                    + "(自治县|自治旗|矿区|林区|新区|地区|市|区|县|旗)$";

    private DemoPlaces() {}

    static List<Place> of(RegionTree regions) {
        return regions.all().stream()
                .filter(region -> region.level() == RegionLevel.COUNTY)
                .filter(region -> COUNTIES.stream().anyMatch(region.code()::startsWith))
                .map(region -> new Place(region.code(), shortName(regions, region), region.code()))
                .toList();
    }

    /** What unit names are made of: the county's name, or its city's where that says nothing. */
    private static String shortName(RegionTree regions, Region region) {
        String own = region.name().zh().replaceFirst(SUFFIXES, "");
        if (own.length() > 1) {
            return own;
        }
        return regions.region(Objects.requireNonNullElse(region.parentCode(), ""))
                .map(parent -> parent.name().zh().replaceFirst(SUFFIXES, "") + own)
                .orElse(own);
    }
}
