package org.cinnabar.engine.expression.analysis;

import org.cinnabar.engine.expression.analysis.Resolution.Broken;
import org.cinnabar.engine.expression.analysis.Resolution.Failed;
import org.cinnabar.engine.expression.analysis.Resolution.Found;
import org.cinnabar.engine.expression.tree.FaultMessage;
import org.cinnabar.engine.expression.tree.Node;
import org.cinnabar.engine.expression.tree.Suggestions;
import org.cinnabar.engine.expression.tree.Type;
import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.Row;
import org.cinnabar.engine.form.Table;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The names inside one form (表内名称): rows and columns, by key and by official number. */
final class FormNames {

    /** A row and the table it stands in. */
    private record Place(FixedTable table, Row row) {}

    private final FormDefinition form;
    private final Map<String, List<Place>> rows = new HashMap<>();

    FormNames(FormDefinition form) {
        this.form = form;
        form.fixedTables()
                .forEach(
                        table -> {
                            for (Row row : table.rows()) {
                                add(row.key(), new Place(table, row));
                                if (row.number() != null && !row.number().equals(row.key())) {
                                    add(row.number(), new Place(table, row));
                                }
                            }
                        });
    }

    private void add(String name, Place place) {
        rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
    }

    /** All names that can follow the form's. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(rows.keySet());
        form.floatingTables().forEach(table -> names.add(table.key()));
        return names;
    }

    boolean knows(String name) {
        return rows.containsKey(name) || form.floatingTable(name).isPresent();
    }

    /** The names of the columns of a floating table. */
    Set<String> columnNames(String table) {
        return form.floatingTable(table).map(FormNames::columnNames).orElse(Set.of());
    }

    private static Set<String> columnNames(Table table) {
        Set<String> names = new LinkedHashSet<>();
        for (Column column : table.leaves()) {
            if (column.key() != null) {
                names.add(column.key());
            }
            if (column.number() != null) {
                names.add(column.number());
            }
        }
        return names;
    }

    /** What {@code rest} names in this form; {@code whole} is the name as written. */
    Resolution resolve(List<String> rest, String whole) {
        String first = rest.get(0);
        Optional<FloatingTable> floating = form.floatingTable(first);
        if (floating.isPresent()) {
            return rest.size() == 2
                    ? wholeColumn(floating.get(), rest.get(1), whole)
                    : tooFewOrMany(rest, whole);
        }
        List<Place> places = rows.getOrDefault(first, List.of());
        if (places.isEmpty()) {
            return new Failed(FaultMessage.UNKNOWN_NAME, whole, Suggestions.of(first, names()));
        }
        if (places.size() > 1) {
            return new Failed(FaultMessage.AMBIGUOUS_NAME, whole);
        }
        Place place = places.get(0);
        return switch (rest.size()) {
            case 1 -> cell(place, place.table().defaultColumn(), whole);
            case 2 -> cell(place, rest.get(1), whole);
            default -> new Failed(FaultMessage.UNKNOWN_NAME, whole, "");
        };
    }

    private static Resolution tooFewOrMany(List<String> rest, String whole) {
        return rest.size() == 1
                ? new Failed(FaultMessage.NOT_A_VALUE, whole)
                : new Failed(FaultMessage.UNKNOWN_NAME, whole, "");
    }

    private Resolution wholeColumn(FloatingTable table, String name, String whole) {
        return column(table, name)
                .map(
                        column ->
                                typed(column.cell())
                                        .<Resolution>map(type -> found(table, column, type))
                                        .orElseGet(Broken::new))
                .orElseGet(() -> unknownColumn(table, name, whole));
    }

    private Found found(FloatingTable table, Column column, Type type) {
        String key = Objects.requireNonNull(column.key());
        return new Found(new Node.Column(form.key(), table.key(), key, type.asColumn()));
    }

    /** The cell that {@code name} means in the current row of a floating table, if any. */
    Optional<Resolution> inFloatingRow(String tableKey, String name) {
        return form.floatingTable(tableKey)
                .flatMap(table -> column(table, name))
                .map(
                        column ->
                                typed(column.cell())
                                        .<Resolution>map(type -> rowCell(tableKey, column, type))
                                        .orElseGet(Broken::new));
    }

    private Found rowCell(String table, Column column, Type type) {
        String key = Objects.requireNonNull(column.key());
        return new Found(new Node.RowCell(form.key(), table, key, type));
    }

    /** The cell that {@code name} means in a row of a fixed table, if it is a column there. */
    Optional<Resolution> inFixedRow(String rowKey, String name) {
        List<Place> places = rows.getOrDefault(rowKey, List.of());
        return places.size() == 1 && column(places.get(0).table(), name).isPresent()
                ? Optional.of(cell(places.get(0), name, rowKey + "." + name))
                : Optional.empty();
    }

    private Resolution cell(Place place, String columnName, String whole) {
        Optional<Column> column = column(place.table(), columnName);
        if (column.isEmpty()) {
            return unknownColumn(place.table(), columnName, whole);
        }
        Optional<CellDefinition> cell = place.table().cell(place.row(), column.get());
        if (cell.isEmpty()) {
            return new Failed(FaultMessage.GREY_CELL, whole);
        }
        String key = place.table().cellKey(place.row(), column.get());
        return typed(cell.get())
                .<Resolution>map(type -> new Found(new Node.Cell(form.key(), key, type)))
                .orElseGet(Broken::new);
    }

    private static Optional<Column> column(Table table, String name) {
        return table.leaf(name)
                .or(
                        () ->
                                table.leaves().stream()
                                        .filter(column -> name.equals(column.number()))
                                        .filter(column -> column.key() != null)
                                        .findFirst());
    }

    private static Resolution unknownColumn(Table table, String name, String whole) {
        return new Failed(
                FaultMessage.UNKNOWN_NAME, whole, Suggestions.of(name, columnNames(table)));
    }

    private static Optional<Type> typed(@Nullable CellDefinition cell) {
        return cell == null || cell.type() == null
                ? Optional.empty()
                : Optional.of(new Type(ValueType.of(cell.type()), false, cell.unit()));
    }
}
