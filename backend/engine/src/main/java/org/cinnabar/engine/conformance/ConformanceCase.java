package org.cinnabar.engine.conformance;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One case of the conformance folder (用例): something written, something filled in, what is
 * expected.
 */
public record ConformanceCase(String family, Document document) {

    private static final String PERIOD = "2025";
    private static final List<String> ASKED = List.of("formula", "check", "computed", "rules");

    public ConformanceCase {
        document.needed("name");
        document.needed("expect");
        if (ASKED.stream().filter(document::has).count() != 1) {
            throw new IllegalArgumentException(
                    document.text("name") + ": one of " + ASKED + " is asked");
        }
    }

    /** The cases of one file. */
    public static List<ConformanceCase> of(Document file) {
        String family = file.needed("family");
        return file.objects("cases").stream().map(it -> new ConformanceCase(family, it)).toList();
    }

    public String name() {
        return document.needed("name");
    }

    public boolean has(String property) {
        return document.has(property);
    }

    public @Nullable String text(String property) {
        return document.text(property);
    }

    public Document expect() {
        return document.object("expect");
    }

    /** The submission the case fills in. */
    public SubmissionData current() {
        return submission(document);
    }

    /** The unit's other submissions. */
    public RelatedSubmissions related() {
        SubmissionData previous = has("previous") ? submission(document.object("previous")) : null;
        List<SubmissionData> finer =
                document.objects("finer").stream().map(ConformanceCase::submission).toList();
        return new RelatedSubmissions() {
            @Override
            public Optional<SubmissionData> previous(int steps) {
                return RelatedSubmissions.of(previous).previous(steps);
            }

            @Override
            public List<SubmissionData> finer() {
                return finer;
            }
        };
    }

    private static SubmissionData submission(Document filled) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        Map<String, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();
        filled.object("cells")
                .texts()
                .forEach(
                        (name, text) -> {
                            String[] address = name.split("\\.", 2);
                            cells.computeIfAbsent(address[0], _ -> new LinkedHashMap<>())
                                    .put(address[1], text);
                        });
        Document tables = filled.object("rows");
        for (String name : tables.members().keySet()) {
            String[] address = name.split("\\.", 2);
            rows.computeIfAbsent(address[0], _ -> new LinkedHashMap<>())
                    .put(address[1], tables.objects(name).stream().map(Document::texts).toList());
        }
        Map<String, FormData> forms = new LinkedHashMap<>();
        cells.forEach((form, it) -> forms.put(form, new FormData(it, Map.of())));
        rows.forEach(
                (form, it) ->
                        forms.put(form, new FormData(cells.getOrDefault(form, Map.of()), it)));
        Map<String, String> unit = new LinkedHashMap<>(Map.of("type", "PLANT"));
        unit.putAll(filled.object("unit").texts());
        String period = Objects.requireNonNullElse(filled.text("period"), PERIOD);
        return new SubmissionData("conformance", "1", period, unit, forms, Map.of());
    }

    @Override
    public String toString() {
        return family + ": " + name();
    }
}
