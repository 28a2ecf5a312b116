package org.cinnabar.server.scheme.pack;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.scheme.source.PackNode;
import org.cinnabar.server.scheme.source.PackNode.Entry;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.Sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one unit's submission (报送数据) from JSON; names that no form knows are faults. */
final class SubmissionReader {
    private final FillableNames names;

    SubmissionReader(FillableNames names) {
        this.names = names;
    }

    SubmissionData submission(Mapping file) {
        Map<String, FormData> forms = new LinkedHashMap<>();
        entries(file, "forms")
                .filter(form -> names.knowsForm(form.getKey(), form.getValue().keyLocation()))
                .filter(form -> form.getValue().value() instanceof Mapping)
                .forEach(
                        form ->
                                forms.put(
                                        form.getKey(),
                                        form(form.getKey(), (Mapping) form.getValue().value())));
        return new SubmissionData(
                Texts.text(file, "scheme"),
                Texts.text(file, "version"),
                Texts.text(file, "period"),
                strings(file.mapping("unit")),
                forms,
                strings(file.mapping("explanations")));
    }

    private FormData form(String form, Mapping data) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        entries(data, "rows")
                .filter(
                        table ->
                                names.knowsTable(
                                        form, table.getKey(), table.getValue().keyLocation()))
                .forEach(
                        table ->
                                rows.put(
                                        table.getKey(),
                                        rows(form, table.getKey(), table.getValue().value())));
        Mapping cells = data.mapping("cells");
        if (cells != null) {
            cells.entries()
                    .forEach((cell, entry) -> names.knowsCell(form, cell, entry.keyLocation()));
        }
        return new FormData(strings(cells), rows);
    }

    private List<Map<String, String>> rows(String form, String table, PackNode list) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (list instanceof Sequence sequence) {
            sequence.items().stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .forEach(row -> rows.add(row(form, table, row)));
        }
        return rows;
    }

    /** One row of a floating table. */
    Map<String, String> row(String form, String table, Mapping row) {
        row.entries()
                .forEach(
                        (column, entry) ->
                                names.knowsColumn(form, table, column, entry.keyLocation()));
        return strings(row);
    }

    private static Stream<Map.Entry<String, Entry>> entries(Mapping mapping, String key) {
        Mapping inner = mapping.mapping(key);
        return inner == null ? Stream.empty() : inner.entries().entrySet().stream();
    }

    /** The texts of a mapping. */
    static Map<String, String> strings(@org.jspecify.annotations.Nullable Mapping mapping) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (mapping != null) {
            mapping.entries()
                    .forEach(
                            (key, entry) -> {
                                if (entry.value() instanceof Scalar scalar) {
                                    texts.put(key, scalar.text());
                                }
                            });
        }
        return texts;
    }
}
