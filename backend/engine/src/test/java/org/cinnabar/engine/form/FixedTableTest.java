package org.cinnabar.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class FixedTableTest {

    private static final SourceLocation HERE = new SourceLocation("F.yaml", 1, 1);
    private static final CellDefinition OF_ROW =
            cell(CellType.DECIMAL, 3, source("a + b"), null, null, true);
    private static final CellDefinition OF_COLUMN =
            cell(null, 1, null, source("PREV(current)"), true, null);
    private static final Row ROW =
            new Row("r", "01", LocalizedText.same("r"), 0, Set.of("grey"), OF_ROW, HERE);
    private static final Column CURRENT = column("current", null);
    private static final Column PREVIOUS = column("previous", OF_COLUMN);
    private static final Column GREY = column("grey", null);
    private static final FixedTable TABLE =
            new FixedTable(
                    "t", null, List.of(CURRENT, PREVIOUS, GREY), "current", List.of(ROW), HERE);

    @Test
    void namesCellsByTheirRowAndOtherColumnsToo() {
        assertThat(TABLE.cellKey(ROW, CURRENT)).isEqualTo("r");
        assertThat(TABLE.cellKey(ROW, PREVIOUS)).isEqualTo("r.previous");
    }

    @Test
    void letsTheRowWinAndKeepsItsFormulasToTheDefaultColumn() {
        assertThat(TABLE.cell(ROW, CURRENT)).contains(OF_ROW);
        CellDefinition previous = TABLE.cell(ROW, PREVIOUS).orElseThrow();
        assertThat(previous.scale()).isEqualTo(3);
        assertThat(previous.computed()).isNull();
        assertThat(previous.prefill()).isEqualTo(OF_COLUMN.prefill());
        assertThat(TABLE.cell(ROW, GREY)).isEmpty();
    }

    @Test
    void requiresOnlyWhatAPersonEnters() {
        assertThat(TABLE.cell(ROW, CURRENT).orElseThrow().isRequired()).isFalse();
        assertThat(TABLE.cell(ROW, PREVIOUS).orElseThrow().isRequired()).isFalse();
        assertThat(OF_ROW.withoutFormulas().isRequired()).isTrue();
    }

    private static Column column(String key, @Nullable CellDefinition cell) {
        return new Column(key, null, LocalizedText.same(key), List.of(), cell, null, HERE);
    }

    private static SourceText source(String text) {
        return new SourceText(text, HERE);
    }

    private static CellDefinition cell(
            @Nullable CellType type,
            Integer scale,
            @Nullable SourceText computed,
            @Nullable SourceText prefill,
            @Nullable Boolean readonly,
            @Nullable Boolean required) {
        return new CellDefinition(
                type, scale, null, null, null, null, required, null, null, computed, prefill,
                readonly, null);
    }
}
