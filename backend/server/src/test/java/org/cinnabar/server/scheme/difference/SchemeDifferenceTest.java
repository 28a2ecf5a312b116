package org.cinnabar.server.scheme.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class SchemeDifferenceTest {
    private static final String P1 = "forms/P1.yaml";
    private static final String P3 = "forms/P3.yaml";
    private static final String CHECKS = "checks/ponds.yaml";
    private static final String AREA =
            "      - {row: area, number: \"05\", title: {zh: 面积, en: Area}, unit: {zh: 亩, en: mu},"
                    + " type: decimal, scale: 2, required: true}\n";
    private static final String CLOSING =
            "      - {row: closing, number: \"04\", title: {zh: 年末存塘, en: Closing}, unit: kg,"
                    + " type: decimal, scale: 1, required: true}\n";
    private static final String STOCKED =
            "      - {row: stocked, number: \"02\", title: {zh: 投放, en: Stocked}, unit: kg,"
                    + " type: decimal, scale: 1, required: true}\n";
    private static final String REMARK =
            "      - {row: remark, number: \"07\", title: {zh: 备注, en: Remark}, type: text,"
                    + " maxLength: 50, grey: [previous]}\n";

    private final PlantedPack pack = PlantedPack.pond().withoutExamples();

    @Test
    void findsNothingBetweenAVersionAndItself() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void knowsAnIndicatorAgainWhoseNewVersionNamesTheOldOne() {
        pack.replace(P1, "zh: 面积, en: Area", "zh: 水面, en: Surface")
                .replaceEverywhere("area", "surface")
                .put(
                        "continuity.yaml",
                        "previous: \"1\"\ncells: [{cell: P1.surface, from: [P1.area]}]\n");

        assertThat(differences().stream().map(SchemeDifferenceTest::shown))
                .contains(
                        "MOVED ROW P1.main.surface [PLACE: P1.main.area > P1.main.surface]",
                        "RENAMED ROW P1.main.surface []")
                .noneMatch(it -> it.startsWith("REMOVED") || it.startsWith("ADDED ROW"));
    }

    @Test
    void findsNothingWhereOnlyTheSpellingDiffers() {
        pack.replace(P1, "kind: UNIT\nfrequency: YEAR", "# 基层表\nfrequency: \"YEAR\"\nkind: UNIT");

        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scheme.yaml           | en: Office B             | en: Office C               | CHANGED SCHEME pond [APPROVING_AUTHORITY: Office B > Office C]
                    scheme.yaml           | PROVINCE: 40             | PROVINCE: 45               | CHANGED SCHEME pond [DEADLINES: COUNTY = 30, PROVINCE = 40, UNIT = 20 > COUNTY = 30, PROVINCE = 45, UNIT = 20]
                    scheme.yaml           | en: Farm}                | en: Fish farm}             | RENAMED UNIT_TYPE FARM []
                    scheme.yaml           | forms: [P3]}             | forms: [P3, P1]}           | CHANGED UNIT_TYPE SHOP [FORMS: P3 > P3, P1]
                    codes/species.csv     | Grass carp               | White amur                 | RENAMED CODE species.012 []
                    codes/species.csv     | 012,01,                  | 012,,                      | CHANGED CODE species.012 [PARENT: 01 > null]
                    forms/P1.yaml         | formCode: 池基1          | formCode: 池基01           | CHANGED FORM P1 [FORM_CODE: 池基1 > 池基01]
                    forms/P1.yaml         | en: Ponds                | en: Ponds and lakes        | RENAMED FORM P1 []
                    forms/P1.yaml         | en: Last year            | en: Before                 | RENAMED COLUMN P1.main.previous []
                    forms/P1.yaml         | readonly: true           | readonly: false            | CHANGED COLUMN P1.main.previous [READONLY: yes > no]
                    forms/P1.yaml         | maxLength: 50            | maxLength: 60              | CHANGED ROW P1.main.remark [MAX_LENGTH: 50 > 60]
                    forms/P1.yaml         | , grey: [previous]       | , level: 2                 | CHANGED ROW P1.main.remark [INDENTATION: 0 > 2; GREY: previous > null]
                    forms/P1.yaml         | computed: caught / area  | computed: stocked / area   | CHANGED ROW P1.main.yield [COMPUTED: caught / area > stocked / area]
                    forms/P2.yaml         | maxRows: 20              | minRows: 1                 | CHANGED TABLE P2.rows [MIN_ROWS: 0 > 1; MAX_ROWS: 20 > null]
                    checks/ponds.yaml     | tolerance: 0.1           | tolerance: 0.5%            | CHANGED CHECK A1 [TOLERANCE: 0.1 > 0.5%]
                    checks/ponds.yaml     | P1.yield <= 1000         | P1.yield <= 900            | CHANGED CHECK A3 [FORMULA: P1.yield <= 1000 > P1.yield <= 900]
                    checks/ponds.yaml     | level: VERIFICATION      | level: ADVISORY            | CHANGED CHECK A3 [LEVEL: verification > advisory]
                    checks/ponds.yaml     | is high                  | is too high                | CHANGED CHECK A3 [MESSAGE: Yield {P1.yield} is high > Yield {P1.yield} is too high]
                    dashboards/overview.yaml | caught * 1000         | caught * 100               | CHANGED CHART overview.yield [MEASURE: Σ(P1.caught * 1000) / Σ(P1.area) > Σ(P1.caught * 100) / Σ(P1.area)]
                    dashboards/overview.yaml | value: "1000"         | value: "999"               | CHANGED CHART overview.yield [REFERENCES: Limit 1000 > Limit 999]
                    """)
    void tellsOneChangeAsOneDifference(
            String file, String text, String replacement, String expected) {
        pack.replace(file, text, replacement);

        assertThat(differences()).extracting(SchemeDifferenceTest::shown).containsExactly(expected);
    }

    @Test
    void tellsAnIndicatorInAnotherFormAsMoved() {
        pack.replace(P1, REMARK, "")
                .replace(P3, "    rows:\n", "    rows:\n" + REMARK.replace("07", "09"))
                .replace(P3, ", grey: [previous]", "");

        assertThat(differences())
                .extracting(SchemeDifferenceTest::shown)
                .containsExactly(
                        "MOVED ROW P3.main.remark [PLACE: P1.main.remark > P3.main.remark]",
                        "CHANGED ROW P3.main.remark [NUMBER: 07 > 09; GREY: previous > null]");
    }

    @Test
    void tellsOnlyTheRowThatWasPutElsewhereAsMoved() {
        pack.replace(P1, STOCKED, "").replace(P1, CLOSING, CLOSING + STOCKED);

        assertThat(differences())
                .extracting(SchemeDifferenceTest::shown)
                .containsExactly(
                        "MOVED ROW P1.main.stocked [PLACE: after “Opening” > after “Closing”]");
    }

    @Test
    void tellsANewFormOnceWithoutItsRows() {
        PublishedScheme after = load(pack);
        PlantedPack smaller =
                PlantedPack.pond()
                        .withoutExamples()
                        .replace("scheme.yaml", "forms: [P3]}", "forms: [P1]}")
                        .without(P3);

        List<Difference> found = SchemeDifference.between(load(smaller), after).differences();

        assertThat(found)
                .extracting(it -> it.kind() + " " + it.path())
                .containsExactly("CHANGED SHOP", "ADDED P3");
        assertThat(found.getLast().sentence().zh()).isEqualTo("新增报表“销售”（P3）");
        assertThat(found.getLast().sentence().en()).isEqualTo("form “Sales” (P3) is new");
    }

    @Test
    void tellsWhatARemovedCheckRequired() {
        String text = new String(pack.files().content(CHECKS), StandardCharsets.UTF_8);
        pack.replace(CHECKS, text.substring(text.indexOf("  - id: A5")), "");

        Difference removed = differences().getFirst();

        assertThat(differences()).hasSize(1);
        assertThat(removed.kind()).isEqualTo(Difference.Kind.REMOVED);
        assertThat(removed.changes())
                .extracting(PropertyChange::property)
                .containsExactly(Property.LEVEL, Property.FORMULA, Property.MESSAGE);
        assertThat(removed.changes()).allMatch(it -> it.before() != null && it.after() == null);
    }

    @Test
    void tellsAddedAndRemovedRowsOfATableThatStays() {
        pack.replace(P1, AREA, AREA.replace("row: area", "row: surface"))
                .replace(P1, "caught / area", "caught / surface")
                .replace("dashboards/overview.yaml", "P1.area", "P1.surface");

        assertThat(differences())
                .extracting(it -> it.kind() + " " + it.path())
                .containsExactly(
                        "ADDED P1.main.surface",
                        "CHANGED P1.main.yield",
                        "CHANGED overview.yield",
                        "REMOVED P1.main.area");
    }

    @Test
    void namesFilesThatAreNoDefinitions() {
        PublishedScheme before = load(PlantedPack.pond());

        assertThat(SchemeDifference.between(before, load(pack)).differences())
                .hasSize(7)
                .allMatch(it -> it.subject() == Subject.FILE)
                .allMatch(it -> it.kind() == Difference.Kind.REMOVED);
    }

    private List<Difference> differences() {
        PublishedScheme before = load(PlantedPack.pond().withoutExamples());
        return SchemeDifference.between(before, load(pack)).differences();
    }

    private static PublishedScheme load(PlantedPack pack) {
        LoadedPack loaded = new PackLoader(Map.of("regions", List.of())).load(pack.files());
        assertThat(loaded.faults()).isEmpty();
        return loaded.scheme().orElseThrow();
    }

    private static String shown(Difference difference) {
        return "%s %s %s [%s]"
                .formatted(
                        difference.kind(),
                        difference.subject(),
                        difference.path(),
                        String.join(
                                "; ",
                                difference.changes().stream()
                                        .map(SchemeDifferenceTest::shown)
                                        .toList()));
    }

    private static String shown(PropertyChange change) {
        return "%s: %s > %s"
                .formatted(
                        change.property(),
                        change.before() == null ? null : change.before().en(),
                        change.after() == null ? null : change.after().en());
    }
}
