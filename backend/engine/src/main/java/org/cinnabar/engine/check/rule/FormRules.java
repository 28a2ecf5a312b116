package org.cinnabar.engine.check.rule;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.CodeList;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.LocalizedText;
import org.cinnabar.engine.form.Row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built-in rules of one form (表的内置审核). */
public final class FormRules {

    private final String form;
    private final LocalizedText title;
    private final Map<String, CellRule> cells = new LinkedHashMap<>();
    private final Map<String, TableRules> tables = new LinkedHashMap<>();

    public FormRules(FormDefinition form, Map<String, CodeList> codeLists) {
        this.form = form.key();
        this.title = form.title();
        form.fixedTables().forEach(table -> add(table, codeLists));
        form.floatingTables()
                .forEach(it -> tables.put(it.key(), new TableRules(form.key(), it, codeLists)));
    }

    private void add(FixedTable table, Map<String, CodeList> codeLists) {
        for (Row row : table.rows()) {
            for (Column column : table.leaves()) {
                table.cell(row, column)
                        .map(cell -> new CellRule(title(table, row, column), cell, codeLists))
                        .ifPresent(rule -> cells.put(table.cellKey(row, column), rule));
            }
        }
    }

    private static LocalizedText title(FixedTable table, Row row, Column column) {
        if (table.defaultColumn().equals(column.key())) {
            return row.title();
        }
        return new LocalizedText(
                row.title().zh() + "·" + column.title().zh(),
                row.title().en() + ", " + column.title().en());
    }

    /**
     * Everything wrong in {@code data}. Of a form that {@code mayStayEmpty} and is empty, nothing
     * is required.
     */
    public List<Breach> breaches(FormData data, boolean mayStayEmpty) {
        List<Breach> breaches = new ArrayList<>();
        cells.forEach((key, rule) -> cell(key, rule, data.cell(key), mayStayEmpty, breaches));
        data.cells()
                .forEach(
                        (key, text) -> {
                            if (!text.isEmpty() && !cells.containsKey(key)) {
                                breaches.add(format(key, Texts.unknown(key)));
                            }
                        });
        tables.forEach((key, rules) -> rules.check(data.rows(key), mayStayEmpty, breaches));
        data.rows()
                .forEach(
                        (key, rows) -> {
                            if (!rows.isEmpty() && !tables.containsKey(key)) {
                                breaches.add(format(key, Texts.unknown(key)));
                            }
                        });
        return breaches;
    }

    /** The breach of a form that is filled although its unit does not file it. */
    public Breach notFiled() {
        return new Breach(
                BuiltInRule.FORMAT, form, form, null, null, List.of(), Texts.notFiled(title));
    }

    private void cell(
            String key, CellRule rule, String text, boolean mayStayEmpty, List<Breach> breaches) {
        if (text.isEmpty()) {
            if (rule.isRequired() && !mayStayEmpty) {
                breaches.add(breach(BuiltInRule.REQUIRED, key, Texts.required(rule.title())));
            }
            return;
        }
        rule.wrong(text)
                .map(reason -> format(key, Texts.wrong(rule.title(), text, reason)))
                .ifPresent(breaches::add);
    }

    private Breach format(String key, LocalizedText message) {
        return breach(BuiltInRule.FORMAT, key, message);
    }

    private Breach breach(BuiltInRule rule, String key, LocalizedText message) {
        return new Breach(
                rule,
                form + "." + key,
                form,
                null,
                null,
                List.of(new CellRef.FixedCell(form, key)),
                message);
    }
}
