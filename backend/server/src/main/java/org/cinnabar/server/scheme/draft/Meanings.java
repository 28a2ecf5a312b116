package org.cinnabar.server.scheme.draft;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.FormKind;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.Table;
import org.cinnabar.server.scheme.PublishedScheme;
import org.cinnabar.server.scheme.source.PackFault;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the keys of the published versions stand for (指标含义): a key whose values are kept over the
 * years cannot become a text, or a number with other decimals.
 */
final class Meanings {
    private final Map<String, Meaning> known = new HashMap<>();

    /** What is stored under a key, and the version that decided it. */
    private record Meaning(LocalizedText words, String version) {}

    /** A cell with the place where it is defined. */
    private record Cell(String path, CellDefinition definition, SourceLocation location) {}

    private Meanings() {}

    static Meanings of(List<PublishedScheme> versions) {
        Meanings meanings = new Meanings();
        versions.forEach(
                version ->
                        cells(version)
                                .forEach(
                                        cell ->
                                                meanings.known.putIfAbsent(
                                                        cell.path(),
                                                        new Meaning(
                                                                words(cell.definition()),
                                                                version.definition().version()))));
        return meanings;
    }

    /** The cells of a new version that would change what is stored. */
    List<Fault> faults(PublishedScheme scheme) {
        List<Fault> faults = new ArrayList<>();
        cells(scheme)
                .forEach(
                        cell -> {
                            Meaning before = known.get(cell.path());
                            LocalizedText now = words(cell.definition());
                            if (before != null && !before.words().equals(now)) {
                                faults.add(
                                        PackFault.MEANING_CHANGED.at(
                                                cell.location(),
                                                cell.path(),
                                                before.version(),
                                                before.words(),
                                                now));
                            }
                        });
        return faults;
    }

    private static Stream<Cell> cells(PublishedScheme scheme) {
        return scheme.forms().stream()
                .filter(form -> form.kind() == FormKind.UNIT)
                .flatMap(form -> form.tables().stream().flatMap(table -> cells(form, table)));
    }

    private static Stream<Cell> cells(FormDefinition form, Table table) {
        return switch (table) {
            case FixedTable fixed ->
                    fixed.rows().stream()
                            .flatMap(
                                    row ->
                                            fixed.leaves().stream()
                                                    .flatMap(leaf -> cell(form, fixed, row, leaf)));
            case FloatingTable floating ->
                    floating.leaves().stream()
                            .filter(leaf -> leaf.key() != null)
                            .map(leaf -> cell(form, floating, leaf));
        };
    }

    private static Stream<Cell> cell(
            FormDefinition form, FixedTable table, Row row, Column column) {
        String path = form.key() + "." + table.cellKey(row, column);
        return table.cell(row, column).map(it -> new Cell(path, it, row.location())).stream();
    }

    private static Cell cell(FormDefinition form, FloatingTable table, Column column) {
        return new Cell(
                form.key() + "." + table.key() + "." + column.key(),
                Objects.requireNonNullElse(column.cell(), CellDefinition.EMPTY),
                column.location());
    }

    private static LocalizedText words(CellDefinition cell) {
        return switch (type(cell.type())) {
            case DECIMAL, INTEGER -> decimals(Objects.requireNonNullElse(cell.scale(), 0));
            case DATE -> new LocalizedText("日期", "a date");
            case TEXT, BOOLEAN, CODE -> new LocalizedText("文本", "a text");
        };
    }

    private static CellType type(@Nullable CellType stated) {
        return Objects.requireNonNullElse(stated, CellType.TEXT);
    }

    private static LocalizedText decimals(int scale) {
        return new LocalizedText(
                "%d 位小数的数值".formatted(scale), "a number with %d decimals".formatted(scale));
    }
}
