package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.Frequency;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceText;
import org.cinnabar.engine.form.SummaryRule;
import org.cinnabar.engine.form.SummaryRule.Counted;
import org.cinnabar.engine.form.Table;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Reads forms (报表) from {@code forms/*.yaml}. */
final class FormReader {
    private FormReader() {}

    static FormDefinition form(Mapping file) {
        return new FormDefinition(
                Texts.text(file, "form"),
                Texts.optionalText(file, "formCode"),
                Texts.localized(file, "title"),
                Texts.constant(file, "kind", FormKind.UNIT),
                Texts.constant(file, "frequency", Frequency.YEAR),
                Texts.optionalLocalized(file, "notes"),
                file.mappings("tables").map(FormReader::table).toList(),
                file.location());
    }

    private static Table table(Mapping table) {
        return Texts.text(table, "kind").equals("FLOATING") ? floating(table) : fixed(table);
    }

    private static FixedTable fixed(Mapping table) {
        List<Column> columns = columns(table).toList();
        String stated = Texts.optionalText(table, "defaultColumn");
        return new FixedTable(
                Texts.text(table, "table"),
                Texts.optionalLocalized(table, "title"),
                columns,
                stated == null ? firstLeaf(columns) : stated,
                table.mappings("rows").map(FormReader::row).toList(),
                table.location());
    }

    private static String firstLeaf(List<Column> columns) {
        return columns.stream()
                .flatMap(Column::leaves)
                .map(Column::key)
                .filter(key -> key != null && !key.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static FloatingTable floating(Mapping table) {
        return new FloatingTable(
                Texts.text(table, "table"),
                Texts.optionalLocalized(table, "title"),
                columns(table).toList(),
                Texts.integer(table, "minRows", 0),
                Texts.integer(table, "maxRows"),
                sources(table, "unique"),
                table.location());
    }

    private static Row row(Mapping row) {
        return new Row(
                Texts.text(row, "row"),
                Texts.optionalText(row, "number"),
                Texts.localized(row, "title"),
                Texts.integer(row, "level", 0),
                new HashSet<>(Texts.texts(row, "grey")),
                CellReader.cell(row),
                row.location());
    }

    private static Stream<Column> columns(Mapping parent) {
        return parent.mappings("columns").map(FormReader::column);
    }

    private static Column column(Mapping column) {
        List<Column> children = columns(column).toList();
        return new Column(
                Texts.optionalText(column, "column"),
                Texts.optionalText(column, "number"),
                Texts.localized(column, "title"),
                children,
                CellReader.cell(column),
                summary(column),
                column.location());
    }

    private static @Nullable SummaryRule summary(Mapping column) {
        Counted counted = Texts.constant(column, "count", Counted.class, name -> name);
        if (counted != null) {
            return new SummaryRule.Count(counted);
        }
        SourceText sum = Texts.source(column, "sum");
        return sum == null ? null : new SummaryRule.Sum(sum);
    }

    private static List<SourceText> sources(Mapping mapping, String key) {
        List<SourceText> sources = new ArrayList<>();
        mapping.scalars(key).map(Scalar::source).forEach(sources::add);
        return sources;
    }
}
