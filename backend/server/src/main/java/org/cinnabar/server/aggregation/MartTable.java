package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The wide analysis table (分析宽表) of a form's fixed cells, or of one of its floating tables.
 *
 * @param name its name in the schema {@code mart}
 * @param floating key of the floating table, null for the fixed cells
 */
record MartTable(
        String name,
        String scheme,
        String form,
        @Nullable String floating,
        List<MartColumn> columns) {

    MartTable {
        columns = List.copyOf(columns);
    }

    /** The tables of a form of a scheme; only forms which units fill have any. */
    static List<MartTable> of(String scheme, FormDefinition form) {
        if (form.kind() != FormKind.UNIT) {
            return List.of();
        }
        String name = (scheme + "_" + form.key()).toLowerCase(Locale.ROOT);
        List<MartColumn> fixed = form.fixedTables().flatMap(MartTable::cells).toList();
        List<MartTable> tables = new ArrayList<>();
        if (!fixed.isEmpty()) {
            tables.add(new MartTable(name, scheme, form.key(), null, fixed));
        }
        form.floatingTables()
                .forEach(table -> tables.add(floating(name, scheme, form.key(), table)));
        return tables;
    }

    private static MartTable floating(
            String name, String scheme, String form, FloatingTable table) {
        return new MartTable(
                name + "_" + table.key().toLowerCase(Locale.ROOT),
                scheme,
                form,
                table.key(),
                table.leaves().stream().flatMap(MartTable::column).toList());
    }

    private static Stream<MartColumn> cells(FixedTable table) {
        return table.rows().stream()
                .flatMap(row -> table.leaves().stream().flatMap(leaf -> cell(table, row, leaf)));
    }

    private static Stream<MartColumn> cell(FixedTable table, Row row, Column leaf) {
        return table.cell(row, leaf).stream()
                .map(cell -> MartColumn.of(table.cellKey(row, leaf), cell));
    }

    private static Stream<MartColumn> column(Column leaf) {
        return leaf.key() == null
                ? Stream.of()
                : Stream.of(
                        MartColumn.of(
                                leaf.key(),
                                Objects.requireNonNullElse(leaf.cell(), CellDefinition.EMPTY)));
    }

    /**
     * The rows which a filled form becomes: one for the fixed cells, one for each floating row.
     *
     * @return for each row the stored values in the order of the columns, null where blank
     */
    List<List<@Nullable Object>> rows(FormData data) {
        if (floating != null) {
            return data.rows(floating).stream()
                    .map(cells -> row(key -> cells.getOrDefault(key, "")))
                    .toList();
        }
        List<@Nullable Object> row = row(data::cell);
        return row.stream().allMatch(Objects::isNull) ? List.of() : List.of(row);
    }

    private List<@Nullable Object> row(UnaryOperator<String> texts) {
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(column.stored(texts.apply(column.cell()))));
        return row;
    }
}
