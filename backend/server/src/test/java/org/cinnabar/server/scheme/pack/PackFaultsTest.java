package org.cinnabar.server.scheme.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.CodeItem;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.server.scheme.source.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class PackFaultsTest {
    private static final CodeItem REGION =
            new CodeItem("110000", null, LocalizedText.same("北京市"), Map.of());
    private final PackLoader loader = new PackLoader(Map.of("regions", List.of(REGION)));

    @Test
    void findsNothingWrongWithASoundPack() {
        LoadedPack pack = loader.verify(PlantedPack.pond().files());

        assertThat(pack.faults()).isEmpty();
        assertThat(pack.scheme()).isPresent();
        assertThat(pack.examples()).isEqualTo(7);
    }

    @Test
    void findsEverythingWrongWithHowIndicatorsGoOn() {
        PlantedPack pack =
                PlantedPack.pond()
                        .put(
                                "continuity.yaml",
                                """
                                previous: "0"
                                cells:
                                  - {cell: P1.openning, from: [P1.a]}
                                  - {cell: P1.stocked, from: [P1.b]}
                                  - {cell: P1.stocked, from: [P1.c]}
                                  - {cell: P1.remark, from: [P1.d, P1.e]}
                                  - {cell: P1.caught, from: [P1.f], factor: 0.5}
                                  - {cell: P1.closing, from: [P1.f]}
                                  - {cell: P1, from: [P1.g]}
                                  - {cell: P1.area, from: [P1.h], factor: half}
                                """);

        assertThat(loader.verify(pack.files()).faults())
                .extracting(fault -> fault.location().line() + " " + fault.code())
                .containsExactly(
                        "3 NOT_IN_THE_SET",
                        "5 CONTINUES_TWICE",
                        "6 CONTINUED_TEXT",
                        "8 CONTINUED_TWICE",
                        "9 BAD_FORM",
                        "9 NOT_IN_THE_SET",
                        "10 BAD_FORM");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    scheme.yaml         | validUntil: 2030-12-31    | validUntil: 2030-02-31     | NO_SUCH_DAY
                    scheme.yaml         | forms: [P3]               | forms: [P4]                | UNKNOWN_FORM
                    scheme.yaml         | foot: FOOT                | foot: P3                   | FORM_KIND
                    scheme.yaml         | file: codes/species.csv   | file: codes/specis.csv     | CODE_LIST_FILE
                    scheme.yaml         | register: regions         | register: rivers           | CODE_LIST_UNAVAILABLE
                    scheme.yaml         | register: regions         | register: regions, file: codes/species.csv | CODE_LIST_SOURCE
                    scheme.yaml         | zh: 乙局, en: Office B    | zh: 乙局                   | MISSING_TRANSLATION
                    forms/P3.yaml       | formCode: 池基3           | formCode: 池: 基3          | YAML_SYNTAX
                    forms/P3.yaml       | type: decimal             | type: decimel              | NOT_ONE_OF
                    forms/P1.yaml       | unit: {zh: 亩, en: mu}, type: decimal | unit: {zh: 亩, en: mu}, type: decimel | NOT_ONE_OF
                    forms/P3.yaml       | scale: 1                  | scale: one                 | WRONG_KIND
                    forms/P3.yaml       | scale: 1                  | scal: 1                    | UNKNOWN_KEY
                    forms/P1.yaml       | row: remark               | row: opening               | DUPLICATE_KEY
                    forms/P1.yaml       | row: remark               | row: 1st                   | BAD_FORM
                    forms/P1.yaml       | `number: "07"`            | `number: "06"`             | DUPLICATE_NUMBER
                    forms/P1.yaml       | grey: [previous]          | grey: [previus]            | UNKNOWN_COLUMN
                    forms/P1.yaml       | computed: caught / area   | computed: yield / area     | CIRCULAR_COMPUTATION
                    forms/P2.yaml       | codeList: species         | codeList: specis           | CODE_LIST_MISSING
                    forms/P2.yaml       | unique: [species]         | unique: [specie]           | UNKNOWN_COLUMN
                    forms/P2.yaml       | en: Caught}, unit: kg     | en: Caught, all}, unit: kg | QUOTES_NEEDED
                    checks/ponds.yaml   | P1.yield <= 1000          | P1.yeild <= 1000           | UNKNOWN_NAME
                    checks/ponds.yaml   | P1.yield <= 1000          | P1.yield <= "1000"         | DIFFERENT_TYPES
                    checks/ponds.yaml   | P1.yield <= 1000          | P1.yield * 1 <= P3.sold * 1 | NEVER_APPLIES
                    checks/ponds.yaml   | P1.yield <= 1000          | 1 <= 1000                  | CONSTANT_FORMULA
                    checks/ponds.yaml   | P1.yield <= 1000          | ABS(P1.yield) >= 0         | CHECK_NEVER_FIRES
                    checks/ponds.yaml   | P1.yield <= 1000          | AND(P1.yield > 5, P1.yield < 2) | CHECK_ALWAYS_FIRES
                    checks/ponds.yaml   | P1.yield <= 1000          | IF(FALSE, P1.yield > 5, P1.yield <= 1000) | CONDITION_NEVER_HOLDS
                    checks/ponds.yaml   | P1.yield <= 1000          | IF(TRUE, P1.yield <= 1000) | CONDITION_ALWAYS_HOLDS
                    checks/ponds.yaml   | P1.opening = PREV(P1.closing) | P1.caught > SUM(P2.rows.caught) | CHECKS_CONTRADICT
                    checks/ponds.yaml   | formula: caught > 0       | formula: species <> "013"  | CODE_NOT_IN_LIST
                    forms/P1.yaml       | computed: caught / area   | computed: "IF(area = 0, 0, IF(area = 0, 1, caught / area))" | CONDITION_NEVER_HOLDS
                    checks/ponds.yaml   | P1.yield <= 1000          | P1.yield <=                | SYNTAX
                    checks/ponds.yaml   | value: P1.stocked         | value: P1.stoked           | UNKNOWN_NAME
                    checks/ponds.yaml   | value: P1.stocked         | value: P1.stocked +         | SYNTAX
                    checks/ponds.yaml   | value: P1.stocked         | value: P1.remark           | RESULT_TYPE
                    checks/ponds.yaml   | value: P1.stocked         | value: P1.area             | BALANCE_UNIT
                    checks/ponds.yaml   | value: P1.stocked         | value: P1.stocked, factor: ten | BAD_FORM
                    checks/ponds.yaml   | {zh: 投放, en: Stocked}   | {zh: 投放}                 | MISSING_TRANSLATION
                    checks/ponds.yaml   | tolerance: 0.1            | tolerance: about 1         | BAD_FORM
                    checks/ponds.yaml   | forEach: P2.rows          | forEach: P2.row            | FOR_EACH
                    checks/ponds.yaml   | 明细合计 {left}           | 明细合计 {lift}            | UNKNOWN_NAME
                    checks/ponds.yaml   | id: A3                    | id: A2                     | DUPLICATE_CHECK
                    codes/species.csv   | 012,01                    | 011,01                     | CODE_TWICE
                    codes/species.csv   | 012,01                    | 012,09                     | CODE_PARENT
                    codes/species.csv   | 01,,鲤科                  | 01,01,鲤科                 | CODE_CIRCLE
                    codes/species.csv   | 草鱼,Grass carp           | 草鱼,                      | MISSING_TRANSLATION
                    codes/species.csv   | 草鱼,Grass carp           | 草鱼                       | FIELD_COUNT
                    codes/species.csv   | code,parent,zh,en         | code,above,zh,en           | CODE_LIST_HEADER
                    dashboards/overview.yaml | P1.caught * 1000     | P1.cought * 1000           | UNKNOWN_NAME
                    dashboards/overview.yaml | P1.caught * 1000     | P1.caught * P1.area        | NOT_LINEAR
                    dashboards/overview.yaml | chart: progress      | chart: yield               | NAME_TWICE
                    dashboards/overview.yaml | dashboard: overview  | dashboard: view            | FILE_NAME
                    examples/farm-2025.json  | `"head": "张三"`     | `"haed": "张三"`           | NOT_IN_THE_SET
                    examples/farm-2025.json  | `"type": "FARM"`     | `"type": "FRAM"`           | UNKNOWN_UNIT_TYPE
                    examples/farm-2025.json  | `"version": "1"`     | `"version": "2"`           | OTHER_SCHEME
                    examples/violations/A2.json | `"expect": ["A2"]` | `"expect": ["A3"]`        | EXAMPLE_OUTCOME
                    examples/violations/A2.json | `"removeRow": 1`   | `"removeRow": 2`          | NO_SUCH_ROW
                    examples/violations/A2.json | farm-2025.json     | farm-2026.json            | UNKNOWN_EXAMPLE
                    """)
    void tellsOnePlantedFaultAtItsLineAndNothingElse(
            String file, String text, String replacement, String code) {
        PlantedPack pack = PlantedPack.pond().plant(file, text, replacement, code);

        assertThat(lines(loader.verify(pack.files()).faults())).isEqualTo(pack.expected());
    }

    @Test
    void tellsFaultsOfEveryKindAtOnce() {
        PlantedPack pack =
                PlantedPack.pond()
                        .plant("scheme.yaml", ", en: Office A", "", "MISSING_TRANSLATION")
                        .plant(
                                "forms/P1.yaml",
                                "number: \"07\"",
                                "number: \"06\"",
                                "DUPLICATE_NUMBER")
                        .plant("forms/P2.yaml", "maxRows: 20", "maxRows: -1", "NOT_ALLOWED")
                        .plant("checks/ponds.yaml", "caught > 0", "cought > 0", "UNKNOWN_NAME")
                        .plant("codes/species.csv", "012,01", "011,01", "CODE_TWICE")
                        .plant("examples/violations/A1.json", "40", "40\",,", "JSON_SYNTAX");

        assertThat(lines(loader.verify(pack.files()).faults())).isEqualTo(pack.expected());
    }

    @Test
    void doesNotIgnoreAFileWithAnUnexpectedName() {
        PlantedPack pack = PlantedPack.pond().put("forms/P3.yml", "form: P3\n");

        assertThat(lines(loader.verify(pack.files()).faults()))
                .containsExactly("forms/P3.yml:1 UNKNOWN_FILE");
    }

    @Test
    void tellsAListThatIsMissingOnceHoweverOftenItsCodesAreUsed() {
        PlantedPack pack =
                PlantedPack.pond()
                        .replace(
                                "checks/ponds.yaml",
                                "formula: caught > 0",
                                "formula: species <> \"011\"")
                        .plant(
                                "scheme.yaml",
                                "codes/species.csv",
                                "codes/specis.csv",
                                "CODE_LIST_FILE");

        assertThat(lines(loader.verify(pack.files()).faults())).isEqualTo(pack.expected());
    }

    @Test
    void tellsAListThatHasNoCodes() {
        PlantedPack pack =
                PlantedPack.pond()
                        .withoutExamples()
                        .replace(
                                "checks/ponds.yaml",
                                "formula: caught > 0",
                                "formula: species <> \"011\"")
                        .put("codes/species.csv", "code,parent,zh,en\n");

        assertThat(lines(loader.verify(pack.files()).faults()))
                .containsExactly("codes/species.csv:1 CODE_LIST_EMPTY");
    }

    @Test
    void asksForSchemeYaml() {
        assertThat(lines(new PackLoader(Map.of()).verify(new PackFiles(Map.of())).faults()))
                .containsExactly("scheme.yaml:1 NO_SCHEME");
    }

    private static List<String> lines(List<Fault> faults) {
        return faults.stream()
                .map(it -> it.location().file() + ":" + it.location().line() + " " + it.code())
                .toList();
    }
}
