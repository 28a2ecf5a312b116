package org.cinnabar.server.submission.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.pack.LoadedPack;
import org.cinnabar.server.scheme.pack.PackLoader;
import org.cinnabar.server.scheme.pack.PlantedPack;
import org.cinnabar.server.submission.Place;
import org.cinnabar.server.submission.filling.CarriedValue.Fate;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CarriageTest {

    private static final String P1 =
            """
            form: P1
            formCode: 池基1
            title: {zh: 池塘, en: Ponds}
            kind: UNIT
            frequency: YEAR
            tables:
              - table: main
                kind: FIXED
                columns:
                  - {column: current, number: "1", title: {zh: 本年, en: This year}}
                rows:
                  - {row: supply, number: "01", title: {zh: 来源, en: Supply}, unit: kg, type: decimal, scale: 1}
                  - {row: caught, number: "03", title: {zh: 捕捞, en: Caught}, unit: kg, type: decimal, scale: 1}
                  - {row: note, number: "07", title: {zh: 说明, en: Note}, type: text, maxLength: 50}
                  - {row: closing, number: "04", title: {zh: 年末存塘, en: Closing}, unit: kg, type: decimal, scale: 1, computed: supply - caught}
            """;
    private static final String P2 =
            """
            form: P2
            formCode: 池基2
            title: {zh: 捕捞明细, en: Catches}
            kind: UNIT
            frequency: YEAR
            tables:
              - table: head
                kind: FIXED
                columns:
                  - {column: current, number: "1", title: {zh: 本年, en: This year}}
                rows:
                  - {row: area, number: "05", title: {zh: 面积, en: Area}, unit: {zh: 亩, en: mu}, type: decimal, scale: 2}
              - table: rows
                kind: FLOATING
                maxRows: 20
                unique: [species]
                columns:
                  - {column: species, number: 甲, title: {zh: 鱼种, en: Species}, type: code, codeList: species, required: true}
            """;
    private static final String CONTINUITY =
            """
            previous: "1"
            cells:
              - {cell: P1.supply, from: [P1.opening, P1.stocked]}
              - {cell: P1.note, from: [P1.remark]}
              - {cell: P2.area, from: [P1.area]}
            """;

    private static final Place P1_CELL = Place.of("P1");

    private final PublishedScheme before = loaded(PlantedPack.pond());
    private final PublishedScheme after =
            loaded(
                    PlantedPack.pond()
                            .replace("scheme.yaml", "version: \"1\"", "version: \"2\"")
                            .put("forms/P1.yaml", P1)
                            .put("forms/P2.yaml", P2)
                            .put("continuity.yaml", CONTINUITY)
                            .without("checks/ponds.yaml")
                            .without("dashboards/overview.yaml"));

    @Test
    void tellsOfEveryValueWhatBecomesOfIt() {
        Carried carried =
                carried(
                        Map.of(
                                "opening", "3.5",
                                "stocked", "10.0",
                                "caught", "7",
                                "closing", "6.5",
                                "area", "2.25",
                                "remark", "干塘"));

        assertThat(fates(carried))
                .containsExactlyInAnyOrder(
                        "P1.opening MERGED P1.supply 3.5",
                        "P1.stocked MERGED P1.supply 10.0",
                        "P1.closing LOST - 6.5",
                        "P1.area MOVED P2.area 2.25",
                        "P1.remark RENAMED P1.note 干塘");
        assertThat(carried.kept()).isEqualTo(1);
        assertThat(form(carried, "P1").cells())
                .isEqualTo(Map.of("supply", "13.5", "caught", "7", "note", "干塘"));
        assertThat(form(carried, "P2").cells()).isEqualTo(Map.of("area", "2.25"));
    }

    @Test
    void doesNotAddUpWhatIsNoNumber() {
        Carried carried = carried(Map.of("opening", "约三吨", "stocked", "10.0"));

        assertThat(fates(carried))
                .containsExactlyInAnyOrder("P1.opening LOST - 约三吨", "P1.stocked LOST - 10.0");
        assertThat(form(carried, "P1").cells()).isEmpty();
    }

    @Test
    void keepsTheRowsOfATableAndTellsWhichOfTheirColumnsAreGone() {
        FormData rows =
                new FormData(
                        Map.of(),
                        Map.of(
                                "rows",
                                List.of(
                                        Map.of("species", "1", "caught", "4"),
                                        Map.of("species", "2"))));
        Carried carried = carry(Map.of("P2", rows));

        assertThat(form(carried, "P2").rows("rows"))
                .containsExactly(Map.of("species", "1"), Map.of("species", "2"));
        assertThat(carried.others())
                .singleElement()
                .satisfies(
                        lost -> {
                            assertThat(lost.fate()).isEqualTo(Fate.LOST);
                            assertThat(lost.place().row()).isZero();
                            assertThat(lost.title().zh()).isEqualTo("捕捞量");
                            assertThat(lost.text()).isEqualTo("4");
                        });
    }

    @Test
    void givesEveryCellItsOwnNameBackWhereNoVersionLeadsThere() {
        Carried carried =
                Carriage.carry(
                        Map.of("P1", new FormData(Map.of("caught", "7", "remark", "x"), Map.of())),
                        forms(before),
                        forms(after),
                        List.of());

        assertThat(carried.kept()).isEqualTo(1);
        assertThat(fates(carried)).containsExactly("P1.remark LOST - x");
    }

    @Test
    void tellsWhereBlankCellsGoOnAsWell() {
        Carried nothing = carried(Map.of());

        assertThat(nothing.successor(P1_CELL.cell("remark"))).isEqualTo(P1_CELL.cell("note"));
        assertThat(nothing.successor(P1_CELL.cell("area"))).isEqualTo(Place.of("P2").cell("area"));
        assertThat(nothing.successor(P1_CELL.cell("opening"))).isEqualTo(P1_CELL.cell("opening"));
        assertThat(nothing.successor(P1_CELL.cell("caught"))).isEqualTo(P1_CELL.cell("caught"));
    }

    @Test
    void letsCellsChangePlaces() {
        PublishedScheme swapped =
                loaded(
                        PlantedPack.pond()
                                .replace("scheme.yaml", "version: \"1\"", "version: \"2\"")
                                .put(
                                        "continuity.yaml",
                                        """
                                        previous: "1"
                                        cells:
                                          - {cell: P1.opening, from: [P1.stocked]}
                                          - {cell: P1.stocked, from: [P1.opening]}
                                        """));
        Carried carried =
                Carriage.carry(
                        Map.of("P1", new FormData(Map.of("opening", "3.5"), Map.of())),
                        forms(before),
                        forms(swapped),
                        swapped.continuity().stream().toList());

        assertThat(form(carried, "P1").cells()).isEqualTo(Map.of("stocked", "3.5"));
        assertThat(carried.successor(P1_CELL.cell("opening"))).isEqualTo(P1_CELL.cell("stocked"));
        assertThat(carried.successor(P1_CELL.cell("stocked"))).isEqualTo(P1_CELL.cell("opening"));
    }

    private static FormData form(Carried carried, String key) {
        return carried.forms().getOrDefault(key, FormData.EMPTY);
    }

    private Carried carried(Map<String, String> cells) {
        return carry(Map.of("P1", new FormData(cells, Map.of())));
    }

    private Carried carry(Map<String, FormData> written) {
        return Carriage.carry(
                written, forms(before), forms(after), after.continuity().stream().toList());
    }

    private static List<String> fates(Carried carried) {
        return carried.others().stream()
                .map(
                        it ->
                                "%s.%s %s %s %s"
                                        .formatted(
                                                it.place().form(),
                                                it.place().cell(),
                                                it.fate(),
                                                it.now() == null
                                                        ? "-"
                                                        : it.now().form() + "." + it.now().cell(),
                                                it.text()))
                .toList();
    }

    private static List<FormDefinition> forms(PublishedScheme scheme) {
        return scheme.formsOf("FARM");
    }

    private static PublishedScheme loaded(PlantedPack pack) {
        LoadedPack loaded =
                new PackLoader(Map.of("regions", List.of())).load(pack.withoutExamples().files());
        return loaded.scheme().orElseThrow(() -> new AssertionError(loaded.faults()));
    }
}
