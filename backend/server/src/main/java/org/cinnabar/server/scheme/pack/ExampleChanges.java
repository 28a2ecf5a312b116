package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.source.Faults;
import org.cinnabar.server.scheme.source.PackFault;
import org.cinnabar.server.scheme.source.PackNode.Mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the faulty submission (违规示例) out of a clean one and the changes of an example. */
final class ExampleChanges {
    private final FillableNames names;
    private final Faults faults;
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();

    private ExampleChanges(SubmissionData base, FillableNames names, Faults faults) {
        this.names = names;
        this.faults = faults;
        base.forms().forEach(this::copy);
    }

    private void copy(String form, FormData data) {
        cells.put(form, new LinkedHashMap<>(data.cells()));
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        data.rows()
                .forEach(
                        (table, lines) -> {
                            List<Map<String, String>> copies = new ArrayList<>();
                            lines.forEach(line -> copies.add(new LinkedHashMap<>(line)));
                            tables.put(table, copies);
                        });
        rows.put(form, tables);
    }

    static SubmissionData apply(
            SubmissionData base, Mapping example, FillableNames names, Faults faults) {
        ExampleChanges changes = new ExampleChanges(base, names, faults);
        example.mappings("changes").forEach(changes::apply);
        Map<String, String> unit = new LinkedHashMap<>(base.unit());
        unit.putAll(SubmissionReader.strings(example.mapping("unit")));
        Map<String, FormData> forms = new LinkedHashMap<>();
        changes.cells.forEach(
                (form, values) ->
                        forms.put(
                                form,
                                new FormData(values, changes.rows.getOrDefault(form, Map.of()))));
        return new SubmissionData(
                base.scheme(), base.version(), base.period(), unit, forms, base.explanations());
    }

    private void apply(Mapping change) {
        String form = Texts.text(change, "form");
        if (!names.knowsForm(form, place(change, "form"))) {
            return;
        }
        if (change.scalar("cell") != null) {
            setCell(form, change);
        } else if (names.knowsTable(form, Texts.text(change, "table"), place(change, "table"))) {
            changeRow(form, change);
        }
    }

    private void setCell(String form, Mapping change) {
        String cell = Texts.text(change, "cell");
        if (names.knowsCell(form, cell, place(change, "cell"))) {
            cells.computeIfAbsent(form, key -> new LinkedHashMap<>())
                    .put(cell, Texts.text(change, "value"));
        }
    }

    private void changeRow(String form, Mapping change) {
        String table = Texts.text(change, "table");
        cells.computeIfAbsent(form, key -> new LinkedHashMap<>());
        List<Map<String, String>> lines =
                rows.computeIfAbsent(form, key -> new LinkedHashMap<>())
                        .computeIfAbsent(table, key -> new ArrayList<>());
        if (change.mapping("addRow") instanceof Mapping added) {
            lines.add(new SubmissionReader(names).row(form, table, added));
        } else if (change.scalar("removeRow") != null) {
            if (hasRow(lines, change, "removeRow")) {
                lines.remove(row(change, "removeRow"));
            }
        } else if (hasRow(lines, change, "row")) {
            String column = Texts.text(change, "column");
            if (names.knowsColumn(form, table, column, place(change, "column"))) {
                lines.get(row(change, "row")).put(column, Texts.text(change, "value"));
            }
        }
    }

    private boolean hasRow(List<Map<String, String>> lines, Mapping change, String key) {
        if (row(change, key) >= 0 && row(change, key) < lines.size()) {
            return true;
        }
        faults.add(
                PackFault.NO_SUCH_ROW.at(
                        place(change, key), Texts.text(change, key), lines.size()));
        return false;
    }

    private static int row(Mapping change, String key) {
        return Texts.integer(change, key, -1);
    }

    private static SourceLocation place(Mapping change, String key) {
        return Objects.requireNonNullElse(change.get(key), change).location();
    }
}
