package org.cinnabar.server.product;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clerks and officers of the demo who pass some reports on, send them back and submit them again.
 */
final class WorkingPeople {

    /** Something that the server acknowledged: the submission, and its version afterwards. */
    record Done(String submission, String action, int version) {}

    private final URI server;
    private final Map<String, DemoVisitor> people = new ConcurrentHashMap<>();

    WorkingPeople(URI server) {
        this.server = server;
    }

    DemoVisitor as(String username) throws IOException, InterruptedException {
        DemoVisitor known = people.get(username);
        if (known == null) {
            known = new DemoVisitor(server, username);
            people.put(username, known);
        }
        return known;
    }

    /** Reports that have been submitted at least once. */
    List<String> reports(int most) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (String state : List.of("SUBMITTED", "ACCEPTED")) {
            String query = "/api/submissions?size=" + most + "&state=" + state;
            as("analyst").get(query).path("items").forEach(it -> ids.add(it.path("id").asString()));
        }
        return ids.subList(0, Math.min(most, ids.size()));
    }

    /** What comes next for the report: on with it, or every third time back. */
    Done next(String id, int turn) throws IOException, InterruptedException {
        String path = "/api/submissions/" + id;
        JsonNode report = as("analyst").get(path);
        int version = report.path("version").asInt();
        return switch (report.path("state").asString()) {
            case "SUBMITTED" ->
                    turn % 3 == 0
                            ? act(officer(report, "CURRENT"), id, "send-back", version)
                            : act(officer(report, "CURRENT"), id, "approve", version);
            case "ACCEPTED" -> act(officer(report, "DONE"), id, "unlock", version);
            default -> act(clerk(report), id, "submit", version);
        };
    }

    String clerk(JsonNode report) {
        return report.at("/unit/creditCode").asString().toLowerCase(Locale.ROOT);
    }

    /** The officer of the last step of this kind on the report's way. */
    private static String officer(JsonNode report, String step) {
        String code = "";
        for (JsonNode on : report.path("chain")) {
            code =
                    on.path("step").asString().equals(step)
                            ? on.at("/office/code").asString()
                            : code;
        }
        return code;
    }

    private Done act(String who, String id, String action, int version)
            throws IOException, InterruptedException {
        Map<String, Object> body =
                action.equals("submit")
                        ? Map.of("version", version)
                        : Map.of("version", version, "opinion", "请按要求办理");
        JsonNode after = as(who).post("/api/submissions/" + id + "/" + action, body).ok();
        return new Done(id, action, after.path("version").asInt());
    }
}
