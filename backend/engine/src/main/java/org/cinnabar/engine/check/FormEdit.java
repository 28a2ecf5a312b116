package org.cinnabar.engine.check;

import org.cinnabar.engine.form.CellRef;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes values into a copy of a submission's documents (写回) and remembers what changed. */
final class FormEdit {

    private final SubmissionData submission;
    private final Map<String, Map<String, String>> cells = new HashMap<>();
    private final Map<String, Map<String, List<Map<String, String>>>> rows = new HashMap<>();
    private final Set<CellRef> changed = new HashSet<>();

    FormEdit(SubmissionData submission) {
        this.submission = submission;
    }

    void write(String form, String cell, String text) {
        if (submission.form(form).cell(cell).equals(text)) {
            return;
        }
        put(
                cells.computeIfAbsent(
                        form, _ -> new LinkedHashMap<>(submission.form(form).cells())),
                cell,
                text);
        changed.add(new CellRef.FixedCell(form, cell));
    }

    void write(String form, String table, int row, String column, String text) {
        List<Map<String, String>> stored = submission.form(form).rows(table);
        if (stored.get(row).getOrDefault(column, "").equals(text)) {
            return;
        }
        Map<String, String> edited =
                rows.computeIfAbsent(form, _ -> new HashMap<>())
                        .computeIfAbsent(table, _ -> copy(stored))
                        .get(row);
        put(edited, column, text);
        changed.add(new CellRef.FloatingCell(form, table, row, column));
    }

    private static List<Map<String, String>> copy(List<Map<String, String>> stored) {
        List<Map<String, String>> copy = new ArrayList<>();
        stored.forEach(row -> copy.add(new LinkedHashMap<>(row)));
        return copy;
    }

    private static void put(Map<String, String> cells, String key, String text) {
        if (text.isEmpty()) {
            cells.remove(key);
        } else {
            cells.put(key, text);
        }
    }

    /** The cells whose text is now another. */
    Set<CellRef> changed() {
        return changed;
    }

    /** The submission with everything written. */
    SubmissionData submission() {
        if (changed.isEmpty()) {
            return submission;
        }
        Map<String, FormData> forms = new LinkedHashMap<>(submission.forms());
        Set<String> edited = new HashSet<>(cells.keySet());
        edited.addAll(rows.keySet());
        edited.forEach(form -> forms.put(form, edited(form)));
        return new SubmissionData(
                submission.scheme(),
                submission.version(),
                submission.period(),
                submission.unit(),
                forms,
                submission.explanations());
    }

    private FormData edited(String form) {
        FormData stored = submission.form(form);
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>(stored.rows());
        tables.putAll(rows.getOrDefault(form, Map.of()));
        return new FormData(cells.getOrDefault(form, stored.cells()), tables);
    }
}
