package org.cinnabar.engine.check.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.conformance.ConformanceFolder;
import org.cinnabar.engine.conformance.ConformanceScheme;
import org.cinnabar.engine.form.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SchemeRulesTest {

    @Test
    void findsNothingWrongWithTheConformanceScheme() {
        assertThat(faults(ConformanceFolder.scheme())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"type\":\"decimal\"` | SCALE_MISSING",
                "`\"type\":\"decimal\",\"scale\":19` | SCALE_RANGE",
                "`\"type\":\"decimal\",\"scale\":-1` | SCALE_RANGE",
                "`\"type\":\"text\",\"scale\":2` | PROPERTY_MISUSE",
                "`\"type\":\"integer\",\"scale\":2` | PROPERTY_MISUSE",
                "`\"scale\":2` | TYPE_MISSING",
                "`\"type\":\"code\"` | CODE_LIST_NEEDED",
                "`\"type\":\"code\",\"codeList\":\"lst\"` | CODE_LIST_MISSING",
                "`\"type\":\"text\",\"codeList\":\"list\"` | PROPERTY_MISUSE",
                "`\"type\":\"integer\",\"min\":\"a\"` | BOUND_FORMAT",
                "`\"type\":\"integer\",\"min\":\"2\",\"max\":\"1\"` | BOUNDS_REVERSED",
                "`\"type\":\"date\",\"max\":\"1\"` | PROPERTY_MISUSE",
                "`\"type\":\"date\",\"maxLength\":1` | PROPERTY_MISUSE",
                "`\"type\":\"integer\",\"pattern\":\"1\"` | PROPERTY_MISUSE",
                "`\"type\":\"text\",\"pattern\":\"(a+)+\"` | PATTERN_INVALID",
                "`\"type\":\"integer\",\"computed\":\"1\",\"prefill\":\"1\"` |"
                        + " COMPUTED_AND_PREFILLED",
                "`\"type\":\"integer\",\"grey\":[\"d\"]` | UNKNOWN_COLUMN"
            })
    void findsPropertiesThatDoNotGoTogether(String cell, String code) {
        String row = "{\"row\":\"r\",%s}".formatted(cell);
        assertThat(faults(form("c", "{\"column\":\"c\"}", row))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c | `{\"column\":\"c\"},{\"column\":\"c\"}` | DUPLICATE_KEY",
                "c | `{\"column\":\"c\",\"number\":\"1\"},{\"column\":\"d\",\"number\":\"1\"}` |"
                        + " DUPLICATE_NUMBER",
                "c | `{\"column\":\"c\"},{\"number\":\"1\"}` | COLUMN_WITHOUT_KEY",
                "d | `{\"column\":\"c\"}` | UNKNOWN_COLUMN",
                "c | `{\"column\":\"c\"},{\"column\":\"1x\"}` | KEY_FORMAT",
                "c | `{\"column\":\"c\"},{\"column\":\"TRUE\"}` | RESERVED_KEY"
            })
    void findsFaultsOfColumns(String defaultColumn, String columns, String code) {
        String row = "{\"row\":\"r\",\"type\":\"integer\"}";
        assertThat(faults(form(defaultColumn, columns, row))).containsExactly(code);
    }

    @Test
    void findsRowsAndTablesOfOneName() {
        String rows =
                "{\"row\":\"r\",\"number\":\"1\",\"type\":\"integer\"},"
                        + "{\"row\":\"r\",\"number\":\"1\",\"type\":\"integer\"}";
        assertThat(faults(form("c", "{\"column\":\"c\"}", rows)))
                .containsExactly("DUPLICATE_KEY", "DUPLICATE_NUMBER");
    }

    @Test
    void findsFaultsOfFloatingTables() {
        String table =
                """
                {"table":"t","kind":"FLOATING","minRows":3,"maxRows":2,"unique":["y"],
                 "columns":[{"column":"x"}]}
                """;
        assertThat(faults(scheme("[\"F\"]", "[]", table)))
                .containsExactlyInAnyOrder("TYPE_MISSING", "UNKNOWN_COLUMN", "ROWS_REVERSED");
    }

    @Test
    void findsUnitTypesThatFileWhatDoesNotExist() {
        String table =
                """
                {"table":"t","kind":"FLOATING","columns":[{"column":"x","type":"integer"}]}
                """;
        assertThat(faults(scheme("[\"F\",\"F\",\"G\"]", "[\"H\"]", table)))
                .containsExactly("DUPLICATE_KEY", "UNKNOWN_FORM", "NOT_FILED");
    }

    @Test
    void explainsEveryFaultInTheReference() throws IOException {
        String text = Files.readString(Path.of("../../forms/README.md"));
        for (DefinitionFault fault : DefinitionFault.values()) {
            assertThat(text).contains("`" + fault.name() + "`");
        }
    }

    private static ConformanceScheme form(String defaultColumn, String columns, String rows) {
        String table =
                """
                {"table":"t","kind":"FIXED","defaultColumn":"%s","columns":[%s],"rows":[%s]}
                """
                        .formatted(defaultColumn, columns, rows);
        return scheme("[\"F\"]", "[]", table);
    }

    private static ConformanceScheme scheme(String filed, String optional, String table) {
        return ConformanceFolder.scheme(
                """
                {"unitTypes":[{"key":"U","code":"1","forms":%s,"optional":%s}],
                 "register":[],"codeLists":{"list":[]},
                 "forms":[{"form":"F","title":{"zh":"F","en":"F"},"tables":[%s]}]}
                """
                        .formatted(filed, optional, table));
    }

    private static List<String> faults(ConformanceScheme scheme) {
        List<Fault> faults = new ArrayList<>();
        SchemeRules.check(scheme.definition(), scheme.forms(), scheme.codeLists(), faults);
        return faults.stream().map(Fault::code).toList();
    }
}
