package org.cinnabar.server.scheme.difference;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.Table;
import org.cinnabar.server.scheme.difference.Part.Id;
import org.cinnabar.server.scheme.difference.Parts.Stated;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The parts of a form (报表组成部分): tables, columns, rows. */
final class FormParts {
    private final Parts parts;

    FormParts(Parts parts) {
        this.parts = parts;
    }

    void add(FormDefinition form) {
        Stated stated =
                new Stated()
                        .with(Property.FORM_CODE, form.formCode())
                        .with(Property.KIND, Words.of(form.kind()))
                        .with(Property.FREQUENCY, Words.of(form.frequency()))
                        .with(Property.NOTES, form.notes());
        Id id = parts.add(Subject.FORM, form.key(), form.title(), stated);
        form.tables().forEach(table -> add(id, table));
    }

    private void add(Id form, Table table) {
        LocalizedText title =
                table.title() == null ? LocalizedText.same(table.key()) : table.title();
        Id id = parts.add(Subject.TABLE, form, table.key(), title, stated(table));
        table.columns().forEach(column -> add(id, column, List.of()));
        if (table instanceof FixedTable fixed) {
            fixed.rows().forEach(row -> add(id, row));
        }
    }

    private static Stated stated(Table table) {
        return switch (table) {
            case FixedTable fixed ->
                    new Stated()
                            .with(Property.KIND, new LocalizedText("固定表", "fixed table"))
                            .with(Property.DEFAULT_COLUMN, fixed.defaultColumn());
            case FloatingTable floating ->
                    new Stated()
                            .with(Property.KIND, new LocalizedText("不定行表", "floating table"))
                            .with(Property.MIN_ROWS, floating.minRows())
                            .with(Property.MAX_ROWS, floating.maxRows())
                            .with(
                                    Property.UNIQUE,
                                    Words.keys(
                                            floating.unique().stream()
                                                    .map(SourceText::text)
                                                    .toList()));
        };
    }

    /** Headers have no keys, so they are told as a property of the columns below them. */
    private void add(Id table, Column column, List<LocalizedText> headers) {
        if (column.key() == null) {
            List<LocalizedText> below = new ArrayList<>(headers);
            below.add(column.title());
            column.children().forEach(child -> add(table, child, below));
            return;
        }
        Stated stated =
                cell(column.cell())
                        .with(Property.NUMBER, column.number())
                        .with(Property.HEADER, Words.list(headers))
                        .with(Property.SUMMARY, Words.of(column.summary()));
        parts.add(Subject.COLUMN, table, column.key(), column.title(), stated);
    }

    private void add(Id table, Row row) {
        Stated stated =
                cell(row.cell())
                        .with(Property.NUMBER, row.number())
                        .with(Property.INDENTATION, row.level())
                        .with(Property.GREY, Words.keys(row.grey().stream().sorted().toList()));
        parts.add(Subject.ROW, table, row.key(), row.title(), stated);
    }

    private static Stated cell(@Nullable CellDefinition given) {
        CellDefinition cell = given == null ? CellDefinition.EMPTY : given;
        return new Stated()
                .with(Property.TYPE, Words.of(cell.type()))
                .with(Property.SCALE, cell.scale())
                .with(Property.MAX_LENGTH, cell.maxLength())
                .with(Property.PATTERN, Words.of(cell.pattern()))
                .with(Property.CODES_FROM, Words.of(cell.codeList()))
                .with(Property.MEASURE_UNIT, cell.unit())
                .with(Property.REQUIRED, Words.of(cell.required()))
                .with(Property.MIN, Words.of(cell.min()))
                .with(Property.MAX, Words.of(cell.max()))
                .with(Property.COMPUTED, Words.of(cell.computed()))
                .with(Property.PREFILL, Words.of(cell.prefill()))
                .with(Property.READONLY, Words.of(cell.readonly()))
                .with(Property.EXPLANATION, cell.explanation());
    }
}
