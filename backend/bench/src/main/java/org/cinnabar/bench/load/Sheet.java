package org.cinnabar.bench.load;

import org.cinnabar.bench.load.Visitor.Answer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A form of a report that a clerk writes again and again (填写中的报表). */
final class Sheet {

    private final Report report;
    private final String form;
    private final JsonNode original;
    private JsonNode acknowledged;
    private int version;

    private Sheet(Report report, String form, JsonNode stored) {
        this.report = report;
        this.form = form;
        this.original = stored.path("data");
        this.acknowledged = original;
        this.version = stored.path("version").asInt();
    }

    /** The largest form of the report that has rows. */
    static Sheet of(Report report) throws IOException, InterruptedException {
        Map.Entry<String, JsonNode> largest =
                report.data().ok().path("forms").properties().stream()
                        .max(Comparator.comparingInt(form -> rowValues(form.getValue())))
                        .orElseThrow();
        return new Sheet(report, largest.getKey(), largest.getValue());
    }

    private static int rowValues(JsonNode stored) {
        return values(stored.at("/data/rows"));
    }

    /** How many cells are filled in what a form or a whole report says. */
    static int values(JsonNode content) {
        if (content.isValueNode()) {
            return 1;
        }
        int values = 0;
        for (JsonNode part : content) {
            values += values(part);
        }
        return values;
    }

    /** Saves the form with so many values: its rows are repeated or cut. */
    Answer save(int values, int turn) throws IOException, InterruptedException {
        ObjectNode changed = (ObjectNode) original.deepCopy();
        for (Map.Entry<String, JsonNode> table : changed.path("rows").properties()) {
            fit((ArrayNode) table.getValue(), values, turn);
        }
        return save(changed);
    }

    /** From turn to turn only the last row changes, as when a clerk writes. */
    private static void fit(ArrayNode rows, int values, int turn) {
        List<JsonNode> given = List.copyOf(rows.values());
        rows.removeAll();
        for (int row = 0; !given.isEmpty() && values(rows) < values; row++) {
            rows.add(given.get(row % given.size()));
        }
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, given.get(turn % given.size()));
        }
    }

    /** Saves what the form said at the beginning. */
    Answer restore() throws IOException, InterruptedException {
        return save(original);
    }

    private Answer save(JsonNode content) throws IOException, InterruptedException {
        Answer answer = report.save(form, version, content);
        if (answer.status() == 200) {
            version = answer.body().path("version").asInt();
            acknowledged = answer.body().path("data");
        }
        return answer;
    }

    /**
     * Whether the server still has what it acknowledged last, or something later that it stored
     * without an answer; what it has is the base of the next save.
     */
    boolean isKept() throws IOException, InterruptedException {
        JsonNode stored = report.data().ok().path("forms").path(form);
        int acknowledgedVersion = version;
        version = stored.path("version").asInt();
        return version > acknowledgedVersion
                || version == acknowledgedVersion && stored.path("data").equals(acknowledged);
    }
}
