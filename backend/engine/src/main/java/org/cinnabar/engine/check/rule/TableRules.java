package org.cinnabar.engine.check.rule;

import org.cinnabar.engine.expression.value.CellReader;
import org.cinnabar.engine.expression.value.Value;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.CellType;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.SourceText;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The built-in rules of a floating table (不定行表的内置审核). */
final class TableRules {

    private final String form;
    private final String table;
    private final int minRows;
    private final @Nullable Integer maxRows;
    private final Map<String, CellRule> columns = new LinkedHashMap<>();
    private final Map<String, CellType> unique = new LinkedHashMap<>();

    TableRules(String form, FloatingTable table, Map<String, CodeList> codeLists) {
        this.form = form;
        this.table = table.key();
        this.minRows = table.minRows();
        this.maxRows = table.maxRows();
        for (Column column : table.leaves()) {
            columns.put(
                    Objects.requireNonNull(column.key()),
                    new CellRule(column.title(), cell(column), codeLists));
        }
        for (SourceText key : table.unique()) {
            table.leaf(key.text())
                    .map(column -> Objects.requireNonNull(cell(column).type()))
                    .ifPresent(type -> unique.put(key.text(), type));
        }
    }

    private static CellDefinition cell(Column column) {
        return Objects.requireNonNull(column.cell());
    }

    void check(List<Map<String, String>> rows, boolean mayStayEmpty, List<Breach> breaches) {
        if (rows.size() < minRows && !mayStayEmpty) {
            breaches.add(count(Texts.tooFew(minRows, rows.size())));
        }
        if (maxRows != null && rows.size() > maxRows) {
            breaches.add(count(Texts.tooMany(maxRows, rows.size())));
        }
        for (int row = 0; row < rows.size(); row++) {
            cells(rows.get(row), row, mayStayEmpty, breaches);
        }
        duplicates(rows, breaches);
    }

    private Breach count(LocalizedText message) {
        String subject = form + "." + table;
        return new Breach(BuiltInRule.ROWS, subject, form, table, null, List.of(), message);
    }

    private void cells(
            Map<String, String> cells, int row, boolean mayStayEmpty, List<Breach> breaches) {
        columns.forEach(
                (key, rule) -> {
                    String text = cells.getOrDefault(key, "");
                    if (!text.isEmpty()) {
                        rule.wrong(text)
                                .map(reason -> Texts.wrong(rule.title(), text, reason))
                                .map(message -> cell(BuiltInRule.FORMAT, row, key, message))
                                .ifPresent(breaches::add);
                    } else if (rule.isRequired() && !mayStayEmpty) {
                        LocalizedText message = Texts.required(rule.title());
                        breaches.add(cell(BuiltInRule.REQUIRED, row, key, message));
                    }
                });
        cells.forEach(
                (key, text) -> {
                    if (!text.isEmpty() && !columns.containsKey(key)) {
                        breaches.add(cell(BuiltInRule.FORMAT, row, key, Texts.unknown(key)));
                    }
                });
    }

    private Breach cell(BuiltInRule rule, int row, String column, LocalizedText message) {
        return new Breach(
                rule,
                form + "." + table + "." + column,
                form,
                table,
                row,
                List.of(new CellRef.FloatingCell(form, table, row, column)),
                Texts.inRow(row, message));
    }

    private void duplicates(List<Map<String, String>> rows, List<Breach> breaches) {
        Map<List<Value>, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Value> key = key(rows.get(row));
            boolean complete = !key.isEmpty() && key.stream().allMatch(Value::isPresent);
            Integer first = complete ? seen.putIfAbsent(key, row) : null;
            if (first != null) {
                breaches.add(duplicate(row, first));
            }
        }
    }

    private List<Value> key(Map<String, String> cells) {
        return unique.entrySet().stream()
                .map(it -> CellReader.read(it.getValue(), cells.getOrDefault(it.getKey(), "")))
                .toList();
    }

    private Breach duplicate(int row, int first) {
        List<CellRef> cells =
                unique.keySet().stream()
                        .<CellRef>map(key -> new CellRef.FloatingCell(form, table, row, key))
                        .toList();
        return new Breach(
                BuiltInRule.UNIQUE,
                form + "." + table,
                form,
                table,
                row,
                cells,
                Texts.inRow(row, Texts.sameAs(first)));
    }
}
