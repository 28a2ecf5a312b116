package org.cinnabar.engine.conformance;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.engine.form.RelatedSubmissions;
import org.cinnabar.engine.form.SubmissionData;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One case of the conformance folder: something written, something filled in, what is expected. */
public record ConformanceCase(String family, JsonNode json) {

    /** All cases of all files. */
    public static List<ConformanceCase> all() {
        List<ConformanceCase> cases = new ArrayList<>();
        var files = ConformanceScheme.FOLDER.resolve("cases").toFile().listFiles();
        Arrays.sort(Objects.requireNonNull(files), Comparator.comparing(java.io.File::getName));
        for (var file : files) {
            JsonNode root = JsonMapper.shared().readTree(file);
            String family = root.get("family").asString();
            root.get("cases").forEach(it -> cases.add(new ConformanceCase(family, it)));
        }
        return cases;
    }

    public String name() {
        return json.get("name").asString();
    }

    public boolean has(String property) {
        return json.has(property);
    }

    public JsonNode expect() {
        return json.get("expect");
    }

    public @Nullable String text(String property) {
        return json.has(property) ? json.get(property).asString() : null;
    }

    public SubmissionData current() {
        return submission(json);
    }

    public RelatedSubmissions related() {
        SubmissionData previous = has("previous") ? submission(json.get("previous")) : null;
        List<SubmissionData> finer =
                json.path("finer").valueStream().map(ConformanceCase::submission).toList();
        return new RelatedSubmissions() {
            @Override
            public java.util.Optional<SubmissionData> previous(int steps) {
                return RelatedSubmissions.of(previous).previous(steps);
            }

            @Override
            public List<SubmissionData> finer() {
                return finer;
            }
        };
    }

    private static SubmissionData submission(JsonNode node) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        Map<String, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();
        for (var cell : node.path("cells").properties()) {
            String[] address = cell.getKey().split("\\.", 2);
            cells.computeIfAbsent(address[0], _ -> new LinkedHashMap<>())
                    .put(address[1], cell.getValue().asString());
        }
        for (var table : node.path("rows").properties()) {
            String[] address = table.getKey().split("\\.", 2);
            rows.computeIfAbsent(address[0], _ -> new LinkedHashMap<>())
                    .put(
                            address[1],
                            table.getValue().valueStream().map(ConformanceCase::texts).toList());
        }
        Map<String, FormData> forms = new LinkedHashMap<>();
        cells.forEach((form, it) -> forms.put(form, new FormData(it, Map.of())));
        rows.forEach(
                (form, it) ->
                        forms.put(form, new FormData(cells.getOrDefault(form, Map.of()), it)));
        Map<String, String> unit = new LinkedHashMap<>(Map.of("type", "PLANT"));
        unit.putAll(texts(node.path("unit")));
        String period = node.path("period").asString("2025");
        return new SubmissionData("conformance", "1", period, unit, forms, Map.of());
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(it -> texts.put(it.getKey(), it.getValue().asString()));
        return texts;
    }

    @Override
    public String toString() {
        return family + ": " + name();
    }
}
