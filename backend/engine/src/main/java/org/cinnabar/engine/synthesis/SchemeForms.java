package org.cinnabar.engine.synthesis;

import org.cinnabar.engine.expression.evaluation.CellValues;
import org.cinnabar.engine.expression.evaluation.Layout;
import org.cinnabar.engine.form.CellDefinition;
import org.cinnabar.engine.form.Column;
import org.cinnabar.engine.form.FixedTable;
import org.cinnabar.engine.form.FloatingTable;
import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.FormDefinition;
import org.cinnabar.engine.form.ReportingPeriod;
import org.cinnabar.engine.form.SchemeDefinition;
import org.cinnabar.engine.form.SubmissionData;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The forms of a scheme as recipes see them (制度表单): cells by key, and back to documents. */
record SchemeForms(SchemeDefinition scheme, Map<String, FormDefinition> forms, Layout layout) {

    /** A fixed cell: its definition by its key in the document. */
    Optional<CellDefinition> cell(String form, String key) {
        return definition(form).stream()
                .flatMap(FormDefinition::fixedTables)
                .map(table -> Optional.ofNullable(cells(table).get(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A column of a floating table. */
    Optional<CellDefinition> column(String form, String table, String key) {
        return definition(form)
                .flatMap(found -> found.floatingTable(table))
                .flatMap(found -> found.leaf(key))
                .map(leaf -> Objects.requireNonNullElse(leaf.cell(), CellDefinition.EMPTY));
    }

    Optional<FormDefinition> definition(String form) {
        return Optional.ofNullable(forms.get(form));
    }

    private static Map<String, CellDefinition> cells(FixedTable table) {
        Map<String, CellDefinition> cells = new LinkedHashMap<>();
        table.rows()
                .forEach(
                        row ->
                                table.leaves()
                                        .forEach(
                                                leaf ->
                                                        table.cell(row, leaf)
                                                                .ifPresent(
                                                                        cell ->
                                                                                cells.put(
                                                                                        table
                                                                                                .cellKey(
                                                                                                        row,
                                                                                                        leaf),
                                                                                        cell))));
        return cells;
    }

    /** The documents of the forms that the unit's type files, and of the foot block. */
    SubmissionData submission(
            SyntheticUnit unit,
            Map<String, String> attributes,
            ReportingPeriod period,
            CellValues values) {
        List<String> keys = new ArrayList<>(scheme.unitType(unit.type()).orElseThrow().forms());
        if (scheme.foot() != null) {
            keys.add(scheme.foot());
        }
        Map<String, FormData> documents = new LinkedHashMap<>();
        for (String key : keys) {
            definition(key).ifPresent(form -> documents.put(key, document(form, values)));
        }
        return new SubmissionData(
                scheme.key(), scheme.version(), period.toString(), attributes, documents, Map.of());
    }

    /** The submission with another document for one form. */
    SubmissionData with(SubmissionData submission, String form, FormData data) {
        Map<String, FormData> documents = new LinkedHashMap<>(submission.forms());
        documents.put(form, data);
        return new SubmissionData(
                submission.scheme(),
                submission.version(),
                submission.period(),
                submission.unit(),
                documents,
                submission.explanations());
    }

    private FormData document(FormDefinition form, CellValues values) {
        Map<String, String> written = new LinkedHashMap<>();
        form.fixedTables()
                .forEach(
                        table ->
                                cells(table)
                                        .keySet()
                                        .forEach(
                                                key ->
                                                        put(
                                                                written,
                                                                key,
                                                                values.cell(
                                                                                layout.cell(
                                                                                        form.key(),
                                                                                        key))
                                                                        .text())));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        form.floatingTables()
                .forEach(table -> rows.put(table.key(), rows(form.key(), table, values)));
        return new FormData(written, rows);
    }

    private List<Map<String, String>> rows(String form, FloatingTable table, CellValues values) {
        List<Map<String, String>> rows = new ArrayList<>();
        int count = values.rowCount(layout.table(form, table.key()).index());
        for (int row = 0; row < count; row++) {
            Map<String, String> written = new LinkedHashMap<>();
            for (Column leaf : table.leaves()) {
                String key = Objects.requireNonNull(leaf.key());
                put(written, key, values.cell(layout.column(form, table.key(), key), row).text());
            }
            rows.add(written);
        }
        return rows;
    }

    private static void put(Map<String, String> cells, String key, String text) {
        if (!text.isEmpty()) {
            cells.put(key, text);
        }
    }
}
