package org.cinnabar.bench.load;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clerks and officers of the demo (演示人员), each signed in once. */
final class People {

    private static final int PAGE = 100;

    private final URI server;
    private final Map<String, Visitor> signedIn = new ConcurrentHashMap<>();

    People(URI server) {
        this.server = server;
    }

    Visitor analyst() throws IOException, InterruptedException {
        return named("analyst");
    }

    Visitor clerk(JsonNode detail) throws IOException, InterruptedException {
        return named(detail.at("/unit/creditCode").asString().toLowerCase(Locale.ROOT));
    }

    /** The officer of the last step of this kind on the report's way. */
    Visitor officer(JsonNode detail, String step) throws IOException, InterruptedException {
        String code = "";
        for (JsonNode on : detail.path("chain")) {
            boolean wanted = on.path("step").asString().equals(step);
            code = wanted ? on.at("/office/code").asString() : code;
        }
        return named(code);
    }

    private Visitor named(String username) throws IOException, InterruptedException {
        Visitor known = signedIn.get(username);
        if (known == null) {
            known = Visitor.signedIn(server, username);
            signedIn.put(username, known);
        }
        return known;
    }

    /** Reports that were once fit to be submitted, and can be brought back and submitted again. */
    List<Report> reports(int most) throws IOException, InterruptedException {
        List<Report> found = new ArrayList<>();
        for (String state : List.of("SUBMITTED", "ACCEPTED")) {
            for (String id : ids(state)) {
                if (found.size() == most) {
                    return found;
                }
                Report report = new Report(this, id);
                if (report.bringBack()
                        && report.submit().status() == 200
                        && report.approve(report.officer("CURRENT")).status() == 200
                        && report.bringBack()) {
                    found.add(report);
                }
            }
        }
        return found;
    }

    private List<String> ids(String state) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int page = 0, before = -1; ids.size() > before && page < 5; page++) {
            before = ids.size();
            String query = "/api/submissions?size=%d&page=%d&state=%s".formatted(PAGE, page, state);
            analyst().get(query).ok().path("items").forEach(it -> ids.add(it.at("/id").asString()));
        }
        return ids;
    }
}
