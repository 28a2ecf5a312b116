package org.cinnabar.bench.load;

import org.cinnabar.bench.load.Visitor.Answer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;

/** A unit's submission of the demo with the people who fill and review it (报送数据). */
final class Report {

    private static final String OPINION = "请按要求办理";

    private final People people;
    private final String path;
    private final Visitor clerk;
    private int version;

    Report(People people, String id) throws IOException, InterruptedException {
        this.people = people;
        this.path = "/api/submissions/" + id;
        JsonNode detail = detail();
        this.clerk = people.clerk(detail);
        this.version = detail.path("version").asInt();
    }

    private JsonNode detail() throws IOException, InterruptedException {
        return people.analyst().get(path).ok();
    }

    /** Who reviews it now, or accepted it. */
    Visitor officer(String step) throws IOException, InterruptedException {
        return people.officer(detail(), step);
    }

    /** Brings it back to its unit, from wherever it is; false if that cannot be done. */
    boolean bringBack() throws IOException, InterruptedException {
        for (int step = 0; step < 3; step++) {
            JsonNode detail = detail();
            version = detail.path("version").asInt();
            switch (detail.path("state").asString()) {
                case "SUBMITTED" -> decide(people.officer(detail, "CURRENT"), "send-back");
                case "ACCEPTED" -> decide(people.officer(detail, "DONE"), "unlock");
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    private void decide(Visitor officer, String action) throws IOException, InterruptedException {
        officer.post(path + "/" + action, Map.of("version", version, "opinion", OPINION));
    }

    /** What it says, as the page of the clerk asks for it. */
    Answer data() throws IOException, InterruptedException {
        return clerk.get(path + "/data");
    }

    Answer look() throws IOException, InterruptedException {
        return clerk.get(path);
    }

    Answer check() throws IOException, InterruptedException {
        return clerk.get(path + "/findings");
    }

    /** Whether there is something new for the clerk, as every page of theirs asks once a minute. */
    Answer poll() throws IOException, InterruptedException {
        return clerk.get("/api/notifications/unread");
    }

    /** The list of an officer's work. */
    static Answer queue(Visitor officer) throws IOException, InterruptedException {
        return officer.get("/api/submissions?awaitingMe=true&size=20");
    }

    Answer save(String form, int version, JsonNode data) throws IOException, InterruptedException {
        return clerk.put(path + "/forms/" + form, Map.of("version", version, "data", data));
    }

    Answer submit() throws IOException, InterruptedException {
        return seen(clerk, "submit");
    }

    Answer withdraw() throws IOException, InterruptedException {
        return seen(clerk, "withdraw");
    }

    Answer approve(Visitor officer) throws IOException, InterruptedException {
        return seen(officer, "approve");
    }

    private Answer seen(Visitor who, String action) throws IOException, InterruptedException {
        Answer answer = who.post(path + "/" + action, Map.of("version", version));
        if (answer.status() == 200) {
            version = answer.body().path("version").asInt();
        }
        return answer;
    }
}
