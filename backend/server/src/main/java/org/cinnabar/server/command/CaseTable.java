package org.cinnabar.server.command;

import org.cinnabar.engine.expression.tree.ValueType;
import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Decimal;
import org.cinnabar.engine.expression.value.Missing;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.engine.sql.SqlBackend;
import org.cinnabar.engine.sql.SqlStore.Stored;
import org.cinnabar.server.command.CaseTables.Numbered;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The wide table of a form's fixed cells, or of one of its floating tables (宽表). Numbers are kept
 * as scaled bigint in a column whose values all fit, as the analysis store does, otherwise as
 * numeric.
 */
final class CaseTable {

    private final String form;
    private final @Nullable String floating;
    private final Map<String, CellDefinition> cells;
    private final Map<String, Integer> scales = new HashMap<>();
    private final List<Numbered> submissions;

    private CaseTable(
            String form,
            @Nullable String floating,
            Map<String, CellDefinition> cells,
            List<Numbered> submissions) {
        this.form = form;
        this.floating = floating;
        this.cells = cells;
        this.submissions = submissions.stream().filter(it -> canStore(it.data())).toList();
        cells.forEach(this::decideScale);
    }

    static CaseTable ofCells(FormDefinition form, List<Numbered> submissions) {
        Map<String, CellDefinition> cells = new LinkedHashMap<>();
        form.fixedTables().forEach(table -> addCells(table, cells));
        return new CaseTable(form.key(), null, cells, submissions);
    }

    private static void addCells(FixedTable table, Map<String, CellDefinition> cells) {
        for (var row : table.rows()) {
            for (Column leaf : table.leaves()) {
                table.cell(row, leaf)
                        .filter(it -> it.type() != null)
                        .ifPresent(it -> cells.put(table.cellKey(row, leaf), it));
            }
        }
    }

    static CaseTable ofRows(FormDefinition form, FloatingTable table, List<Numbered> submissions) {
        Map<String, CellDefinition> cells = new LinkedHashMap<>();
        for (Column leaf : table.leaves()) {
            if (leaf.key() != null && leaf.cell() != null && leaf.cell().type() != null) {
                cells.put(leaf.key(), leaf.cell());
            }
        }
        return new CaseTable(form.key(), table.key(), cells, submissions);
    }

    private void decideScale(String key, CellDefinition cell) {
        int scale = Objects.requireNonNullElse(cell.scale(), 0);
        boolean fits =
                type(cell) == ValueType.NUMBER
                        && submissions.stream()
                                .flatMap(it -> lines(it.data()).stream())
                                .map(it -> read(cell, it.getOrDefault(key, "")))
                                .allMatch(it -> fits(it, scale));
        if (fits) {
            scales.put(key, scale);
        }
    }

    private static boolean fits(Value value, int scale) {
        return value == Missing.BLANK
                || value instanceof Decimal number
                        && number.decimals() <= scale
                        && number.fitsLong(scale);
    }

    private static Value read(CellDefinition cell, String text) {
        return CellReader.read(Objects.requireNonNull(cell.type()), text);
    }

    private static ValueType type(CellDefinition cell) {
        return ValueType.of(Objects.requireNonNull(cell.type()));
    }

    private List<Map<String, String>> lines(SubmissionData data) {
        return floating == null ? List.of(data.form(form).cells()) : data.form(form).rows(floating);
    }

    private boolean canStore(SubmissionData data) {
        return lines(data).stream()
                .allMatch(
                        line ->
                                cells.entrySet().stream()
                                        .map(it -> read(it.getValue(), text(line, it.getKey())))
                                        .noneMatch(it -> it == Missing.UNDEFINED));
    }

    private static String text(Map<String, String> line, String key) {
        return line.getOrDefault(key, "");
    }

    String name() {
        return quoted(floating == null ? "c_" + form : "r_" + form + "_" + floating);
    }

    List<String> keys() {
        return List.copyOf(cells.keySet());
    }

    Stored stored(String key) {
        ValueType type = type(Objects.requireNonNull(cells.get(key)));
        return new Stored(quoted(key), type, scales.get(key));
    }

    /** The statements that create and fill it. */
    List<String> definition() {
        String columns =
                cells.entrySet().stream()
                        .map(it -> ", " + quoted(it.getKey()) + " " + columnType(it))
                        .collect(Collectors.joining());
        List<String> values = new ArrayList<>();
        for (Numbered submission : submissions) {
            int row = 0;
            for (Map<String, String> line : lines(submission.data())) {
                values.add(values(submission.id(), row++, line));
            }
        }
        return List.of(
                "DROP TABLE IF EXISTS " + name(),
                "CREATE TABLE %s (submission_id int, row_number int%s, PRIMARY KEY (submission_id, row_number))"
                        .formatted(name(), columns),
                insert(name(), values));
    }

    private String columnType(Map.Entry<String, CellDefinition> cell) {
        return scales.containsKey(cell.getKey())
                ? "bigint"
                : SqlBackend.columnType(type(cell.getValue()));
    }

    private String values(int id, int row, Map<String, String> line) {
        StringBuilder values = new StringBuilder("(%d, %d".formatted(id, row));
        cells.forEach((key, cell) -> values.append(", ").append(literal(stored(key, cell, line))));
        return values + ")";
    }

    private String stored(String key, CellDefinition cell, Map<String, String> line) {
        Integer scale = scales.get(key);
        Value value = read(cell, text(line, key));
        return scale != null && value instanceof Decimal number
                ? number.toBigDecimal().movePointRight(scale).toBigIntegerExact().toString()
                : value.text();
    }

    static String insert(String table, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "INSERT INTO %s VALUES %s".formatted(table, String.join(",\n", lines));
    }

    static String literal(String text) {
        return text.isEmpty() ? "NULL" : "'" + text.replace("'", "''") + "'";
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
