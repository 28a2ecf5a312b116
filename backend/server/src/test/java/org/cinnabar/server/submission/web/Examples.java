package org.cinnabar.server.submission.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The worked examples of the mercury scheme's PVC units, to fill submissions with. */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("../../forms/mercury/2026/examples");

    private Examples() {}

    /** A whole submission of the period. */
    static JsonNode of(String period) {
        return read("pvc-" + period + ".json");
    }

    /** The example of the period with the changes that trip a check. */
    static JsonNode violating(String period, String check) {
        JsonNode example = of(period);
        JsonNode violation = read("violations/" + check + ".json");
        violation.get("changes").forEach(change -> apply(change, example.get("forms")));
        return example;
    }

    /** The worked example of a form. */
    static JsonNode form(String period, String form) {
        return of(period).get("forms").get(form);
    }

    /** The worked example of a form with one cell changed. */
    static Object changed(String period, String form, String cell, String text) {
        JsonNode example = form(period, form);
        Map<String, Object> cells = new LinkedHashMap<>();
        example.get("cells").properties().forEach(it -> cells.put(it.getKey(), it.getValue()));
        cells.put(cell, text);
        return Map.of("cells", cells, "rows", example.get("rows"));
    }

    private static void apply(JsonNode change, JsonNode forms) {
        JsonNode form = forms.get(change.get("form").asString());
        ObjectNode cells =
                (ObjectNode)
                        (change.has("cell")
                                ? form.get("cells")
                                : form.get("rows")
                                        .get(change.get("table").asString())
                                        .get(change.get("row").asInt()));
        String key = change.get(change.has("cell") ? "cell" : "column").asString();
        cells.set(key, change.get("value"));
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
