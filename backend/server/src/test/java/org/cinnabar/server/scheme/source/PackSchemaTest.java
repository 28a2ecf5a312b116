package org.cinnabar.server.scheme.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.Fault;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class PackSchemaTest {
    private final Faults faults = new Faults();

    @Test
    void reportsEveryViolationAtItsLine() {
        validate(
                PackSchema.FORM,
                """
                form: 1x
                formCode: ""
                titel: {}
                title: {zh: 甲}
                kind: UNITS
                frequency: YEAR
                notes: 3
                tables:
                  - table: main
                    kind: FIXED
                    columns:
                      - {column: c, title: {zh: 甲, en: A}, nummer: "1"}
                    rows:
                      - {row: r, title: {zh: 甲, en: A}, scale: x, min: abc, grey: c, maxLength: 0}
                  - {table: t, kind: FLOATING, columns: [], unique: [a, a], rows: []}
                  - table: z
                """);

        assertThat(faults.sorted())
                .extracting(fault -> fault.code() + " " + fault.location())
                .containsExactly(
                        "BAD_FORM f.yaml:1:7",
                        "EMPTY f.yaml:2:11",
                        "UNKNOWN_KEY f.yaml:3:1",
                        "MISSING_TRANSLATION f.yaml:4:8",
                        "NOT_ONE_OF f.yaml:5:7",
                        "WRONG_KIND f.yaml:7:8",
                        "UNKNOWN_KEY f.yaml:12:44",
                        "WRONG_KIND f.yaml:14:48",
                        "BAD_FORM f.yaml:14:56",
                        "WRONG_KIND f.yaml:14:67",
                        "NOT_ALLOWED f.yaml:14:81",
                        "EMPTY f.yaml:15:41",
                        "NOT_ALLOWED f.yaml:15:53",
                        "UNKNOWN_KEY f.yaml:15:61",
                        "MISSING_KEY f.yaml:16:5");
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
        validate(
                PackSchema.CHECKS,
                """
                checks:
                  - id: A
                    title: {zh: 甲, en: A}
                    level: MANDATORY
                    formla: 1 = 1
                    formula: 1 = 1
                    message: {zh: 甲, en: A}
                """);

        Fault fault = faults.sorted().getFirst();
        assertThat(fault.message().zh()).isEqualTo("此处不认识键“formla”，是否应为 formula？");
        assertThat(fault.message().en())
                .isEqualTo("the key “formla” is not known here; did you mean formula?");
    }

    @Test
    void recognisesATextThatLacksItsQuotes() {
        validate(
                PackSchema.DASHBOARD,
                """
                dashboard: d
                title: {zh: 甲, en: Of which, the rest}
                charts: [{chart: c, title: {zh: 甲, en: A}, kind: PROGRESS}]
                """);

        assertThat(faults.sorted())
                .extracting(Fault::toString)
                .containsExactly(
                        "f.yaml:2:30 QUOTES_NEEDED"
                                + " “the rest” is read as a key; a text with a comma needs quotes");
    }

    @Test
    void saysInBothLanguagesWhatIsAllowed() {
        validate(
                PackSchema.CHECKS,
                """
                checks:
                  - id: A
                    title: {zh: 甲, en: A}
                    level: FATAL
                    formula: 1 = 1
                    tolerance: about 1
                    message: {zh: 甲, en: A}
                """);

        assertThat(faults.sorted())
                .extracting(fault -> fault.message().zh())
                .containsExactly(
                        "“FATAL”不在允许的取值之中：MANDATORY, QUASI_MANDATORY, VERIFICATION, ADVISORY",
                        "“about 1”的写法不符合要求，应为：0.001 或 0.5%");
    }

    @Test
    void everySchemaIsItselfValid() {
        for (PackSchema schema : PackSchema.values()) {
            validate(schema, "unexpected: 1\n");
        }

        assertThat(faults.sorted())
                .filteredOn(fault -> fault.code().equals("UNKNOWN_KEY"))
                .isNotEmpty();
    }

    private void validate(PackSchema schema, String yaml) {
        YamlReader.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), faults)
                .ifPresent(content -> schema.validate(content, faults));
    }
}
