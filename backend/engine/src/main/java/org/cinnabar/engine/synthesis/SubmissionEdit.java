package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A submission being changed (改动中的数据): cells and rows of a copy. */
final class SubmissionEdit {

    private final SubmissionData submission;
    private final Map<String, Map<String, String>> cells = new HashMap<>();
    private final Map<String, Map<String, List<Map<String, String>>>> rows = new HashMap<>();

    SubmissionEdit(SubmissionData submission) {
        this.submission = submission;
        submission.forms().forEach(this::copy);
    }

    private void copy(String form, FormData data) {
        cells.put(form, new LinkedHashMap<>(data.cells()));
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        data.rows()
                .forEach(
                        (table, of) -> {
                            List<Map<String, String>> copies = new ArrayList<>();
                            of.forEach(row -> copies.add(new LinkedHashMap<>(row)));
                            tables.put(table, copies);
                        });
        rows.put(form, tables);
    }

    void setCell(String form, String cell, String text) {
        cells.computeIfAbsent(form, _ -> new LinkedHashMap<>()).put(cell, text);
    }

    void setRowCell(String form, String table, int row, String column, String text) {
        rows(form, table).get(row).put(column, text);
    }

    void removeRow(String form, String table, int row) {
        rows(form, table).remove(row);
    }

    void addRow(String form, String table, Map<String, String> row) {
        rows(form, table).add(new LinkedHashMap<>(row));
    }

    private List<Map<String, String>> rows(String form, String table) {
        return rows.computeIfAbsent(form, _ -> new LinkedHashMap<>())
                .computeIfAbsent(table, _ -> new ArrayList<>());
    }

    SubmissionData submission() {
        Map<String, FormData> forms = new LinkedHashMap<>();
        cells.forEach(
                (form, of) -> forms.put(form, new FormData(of, rows.getOrDefault(form, Map.of()))));
        return new SubmissionData(
                submission.scheme(),
                submission.version(),
                submission.period(),
                submission.unit(),
                forms,
                submission.explanations());
    }
}
