package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Nobody changes an accepted submission by an act that is not meant for it, whatever is left out.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptedStaysIT {

    private static final String ONE = "/api/submissions/{id}";

    /** What may be done to an accepted submission; AcceptedIT does. */
    private static final Set<String> MEANT =
            Set.of(ONE + "/lock", ONE + "/request-unlock", ONE + "/unlock");

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;
    List<JsonNode> before;

    @BeforeAll
    void accepted() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        before = everything();
    }

    @TestFactory
    Stream<DynamicTest> whoeverWritesInWhateverWay() {
        return writing().map(act -> dynamicTest(act.name(), () -> leavesItAsItIs(act)));
    }

    private void leavesItAsItIs(Act act) {
        Submission accepted = scene.stored(id);
        for (Desk desk : desks()) {
            for (Map<String, Object> body : bodies(accepted.version())) {
                Answer answer = desk.send(act.method(), act.uri(), body, id);
                assertThat(answer.status()).as("%s %s", body, answer).isBetween(400, 499);
            }
        }
        assertThat(scene.stored(id)).isEqualTo(accepted);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Desk> desks() {
        List<Desk> desks = new ArrayList<>(List.of(scene.clerk()));
        scene.chain.forEach(office -> desks.add(scene.reviewer(office)));
        return desks;
    }

    /** From nothing at all to all that any of the acts asks for, without and with the version. */
    private static List<Map<String, Object>> bodies(int version) {
        Map<String, Object> full = new HashMap<>();
        full.put("version", version);
        full.put("opinion", "数据有误，需要修改。");
        full.put("reason", "数据有误，需要修改。");
        full.put("text", "数据有误，需要修改。");
        full.put("answer", "已修改。");
        full.put("data", Map.of("cells", Map.of("closing", "1"), "rows", Map.of()));
        full.put("due", "2099-12-31");
        Map<String, Object> unversioned = new HashMap<>(full);
        unversioned.remove("version");
        Map<String, Object> unread = new HashMap<>(full);
        unread.put("version", 0);
        return List.of(Map.of(), Map.of("version", version), unversioned, unread, full);
    }

    /** Every way to write below the address of a submission that the API documents. */
    private Stream<Act> writing() {
        JsonNode paths = scene.clerk().get("/v3/api-docs").get("paths");
        return paths.properties().stream()
                .filter(path -> path.getKey().startsWith(ONE) && !MEANT.contains(path.getKey()))
                .flatMap(
                        path ->
                                path.getValue().propertyNames().stream()
                                        .filter(method -> !method.equals("get"))
                                        .map(method -> Act.of(method, path.getKey())));
    }

    /** All that can be read of it. */
    private List<JsonNode> everything() {
        Desk desk = scene.reviewer(scene.province());
        return Stream.of("", "/data", "/history", "/revisions", "/remarks", "/corrections")
                .map(part -> desk.get(ONE + part, id))
                .toList();
    }

    private record Act(HttpMethod method, String uri) {

        static Act of(String method, String path) {
            String uri =
                    path.replace("{form}", "HG102")
                            .replace("{key}", "I02")
                            .replaceAll("\\{(?!id})[^}]+}", UUID.randomUUID().toString());
            return new Act(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), uri);
        }

        String name() {
            return method + " " + uri.replaceAll("[0-9a-f-]{36}", "…");
        }
    }
}
