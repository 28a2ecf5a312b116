package org.cinnabar.server.submission.filling;

import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells the cells people fill from those the system fills (系统填写的单元格). */
final class Completion {

    private Completion() {}

    /** The content without the cells that only the system fills, whatever was sent for them. */
    static FormData entered(FormDefinition form, FormData data) {
        return filtered(FormLayout.of(form), data, cell -> !cell.isReadonly());
    }

    /** The content with its read-only cells taken from {@code prefilled}. */
    static FormData readonly(FormDefinition form, FormData data, FormData prefilled) {
        FormLayout layout = FormLayout.of(form);
        FormData fromSystem = filtered(layout, prefilled, CellDefinition::isReadonly);
        Map<String, String> cells = new LinkedHashMap<>(data.cells());
        cells.putAll(fromSystem.cells());
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(data.rows());
        fromSystem.rows().forEach((table, own) -> rows.put(table, merged(data.rows(table), own)));
        return new FormData(cells, rows);
    }

    /** The submission with one form replaced. */
    static SubmissionData with(SubmissionData data, String form, FormData content) {
        Map<String, FormData> forms = new LinkedHashMap<>(data.forms());
        forms.put(form, content);
        return new SubmissionData(
                data.scheme(),
                data.version(),
                data.period(),
                data.unit(),
                forms,
                data.explanations());
    }

    /** The submission with further explanations of findings. */
    static SubmissionData explained(SubmissionData data, Map<String, String> explanations) {
        Map<String, String> all = new LinkedHashMap<>(data.explanations());
        all.putAll(explanations);
        return new SubmissionData(
                data.scheme(), data.version(), data.period(), data.unit(), data.forms(), all);
    }

    private static List<Map<String, String>> merged(
            List<Map<String, String>> entered, List<Map<String, String>> fromSystem) {
        List<Map<String, String>> merged = new ArrayList<>();
        for (int row = 0; row < entered.size(); row++) {
            Map<String, String> cells = new LinkedHashMap<>(entered.get(row));
            if (row < fromSystem.size()) {
                cells.putAll(fromSystem.get(row));
            }
            merged.add(cells);
        }
        return merged;
    }

    private static FormData filtered(
            FormLayout layout, FormData data, Predicate<CellDefinition> kept) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        data.rows()
                .forEach(
                        (table, list) ->
                                rows.put(
                                        table,
                                        list.stream()
                                                .map(row -> kept(row, layout.columns(table), kept))
                                                .toList()));
        return new FormData(kept(data.cells(), layout.cells(), kept), rows);
    }

    private static Map<String, String> kept(
            Map<String, String> texts,
            Map<String, CellDefinition> cells,
            Predicate<CellDefinition> kept) {
        Map<String, String> result = new LinkedHashMap<>();
        texts.forEach(
                (key, text) -> {
                    CellDefinition cell = cells.get(key);
                    if (cell != null && kept.test(cell)) {
                        result.put(key, text);
                    }
                });
        return result;
    }
}
