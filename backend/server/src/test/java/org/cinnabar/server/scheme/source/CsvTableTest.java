package org.cinnabar.server.scheme.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class CsvTableTest {
    private final Faults faults = new Faults();

    @Test
    void namesTheFieldsOfEachLine() {
        CsvTable table = read("code,zh\n1,\"甲,乙\"\n\n2,丙\n");

        assertThat(table.lines()).extracting(line -> line.field("zh")).containsExactly("甲,乙", "丙");
        assertThat(table.lines().getLast().location()).hasToString("f.csv:4:1");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void reportsLinesWithTooFewOrTooManyFields() {
        CsvTable table = read("code,zh\n1\n2,b\n3,c,d\n");

        assertThat(table.lines()).hasSize(1);
        assertThat(faults.sorted())
                .extracting(fault -> fault.code() + " " + fault.location())
                .containsExactly("FIELD_COUNT f.csv:2:1", "FIELD_COUNT f.csv:4:1");
    }

    @Test
    void reportsAQuotationMarkThatIsNotClosed() {
        read("code,zh\n1,a\n2,\"b\n3,c\n");

        assertThat(faults.sorted())
                .extracting(fault -> fault.code() + " " + fault.location())
                .containsExactly("CSV_SYNTAX f.csv:3:1");
    }

    private CsvTable read(String csv) {
        return CsvTable.read("f.csv", csv.getBytes(StandardCharsets.UTF_8), faults);
    }
}
