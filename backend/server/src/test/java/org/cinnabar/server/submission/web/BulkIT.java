package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

@ServerTest
class BulkIT {

    private static final String BULK = "/api/bulk-actions";
    private static final String OF_CYCLE = "submission.submission where cycle_id = ? and ";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    ManySubmissions many;
    List<UUID> ids;

    @BeforeEach
    void submitted() {
        scene = new Scene(context, port);
        many = new ManySubmissions(context);
        ids = many.submitted(scene.county(), 30);
    }

    @Test
    void approvesEachForItselfAndTellsWhichWereRefused() {
        many.execute(
                "update submission.submission set to_confirm = '{Q1}' where cycle_id = ?"
                        + " and credit_code = 'CODE7'");
        JsonNode ordered = order("all-of-them", Map.of()).ok();
        JsonNode finished = finished(ordered);
        JsonNode refused = items(ordered, "REFUSED");

        assertThat(ordered.get("progress").get("total").asInt()).isEqualTo(30);
        assertThat(finished.get("progress").get("done").asInt()).isEqualTo(29);
        assertThat(refused.get("total").asInt()).isEqualTo(1);
        assertThat(refused.get("items").get(0).get("creditCode").asString()).isEqualTo("CODE7");
        assertThat(refused.get("items").get(0).get("problem").asString())
                .isEqualTo("FINDINGS_UNCONFIRMED");
        assertThat(many.count(OF_CYCLE + "review_step = 1")).isEqualTo(29);
    }

    @Test
    void oneThatCannotEvenBeReadHoldsUpNoOther() {
        many.execute(
                "update submission.submission set signing = '{NOBODY}' where cycle_id = ?"
                        + " and credit_code = 'CODE7'");
        JsonNode ordered = order("one-is-broken", Map.of()).ok();
        JsonNode finished = finished(ordered);

        assertThat(finished.get("progress").get("done").asInt()).isEqualTo(29);
        assertThat(items(ordered, "REFUSED").get("items").get(0).get("problem").asString())
                .isEqualTo("INTERNAL");
    }

    @Test
    void isOneOrderHoweverOftenItIsGivenWithTheSameKey() {
        JsonNode first = order("given-twice", Map.of()).ok();
        JsonNode second = order("given-twice", Map.of()).ok();
        finished(first);

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(many.count(OF_CYCLE + "review_step = 1 and version = 2")).isEqualTo(30);
    }

    @Test
    void takesOnlyWhatTheFilterShows() {
        many.execute(
                "update submission.submission set greatest_change = 4.5 where cycle_id = ?"
                        + " and credit_code in ('CODE1', 'CODE2')");
        many.execute(
                "update submission.submission set advisory_findings = 1 where cycle_id = ?"
                        + " and credit_code = 'CODE2'");
        Map<String, Object> narrow = Map.of("withoutFindings", true, "changeBelow", 5);
        JsonNode finished = finished(order("small-changes", narrow).ok());
        JsonNode listed =
                scene.reviewer(scene.county())
                        .get(
                                "/api/submissions?cycle={c}&changeBelow=5&withoutFindings=false",
                                many.cycle);

        assertThat(finished.get("progress").get("total").asInt()).isEqualTo(1);
        assertThat(many.count(OF_CYCLE + "review_step = 1")).isEqualTo(1);
        assertThat(listed.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void leavesAloneWhatMovedAfterItWasOrdered() {
        Map<String, Object> body = Map.of("version", 1, "opinion", "先退回这一份");
        scene.reviewer(scene.county()).post(Scene.SUBMISSION + "/send-back", body, ids.get(0)).ok();
        JsonNode finished = finished(order("the-others", Map.of()).ok());

        assertThat(finished.get("progress").get("total").asInt()).isEqualTo(29);
        assertThat(many.count(OF_CYCLE + "state = 'RETURNED'")).isEqualTo(1);
    }

    @Test
    void sendsBackOnlyWithAReason() {
        Map<String, Object> body = body("sendBack", Map.of());
        Answer refused = post("no-reason-given", body);
        body.put("opinion", "请补充附件后重新上报");
        JsonNode finished = finished(post("with-a-reason", body).ok());

        assertThat(refused.code()).isEqualTo("OPINION_MISSING");
        assertThat(finished.get("progress").get("done").asInt()).isEqualTo(30);
        assertThat(many.count(OF_CYCLE + "state = 'RETURNED'")).isEqualTo(30);
    }

    @Test
    void stopsWhenItIsCancelledAndEverythingIsAccountedFor() {
        JsonNode ordered = order("never-mind", Map.of()).ok();
        scene.reviewer(scene.county())
                .post(BULK + "/{id}/cancel", Map.of(), ordered.get("id").asString())
                .ok();
        JsonNode progress = finished(ordered).get("progress");

        assertThat(progress.get("done").asInt() + progress.get("cancelled").asInt()).isEqualTo(30);
        assertThat(many.count(OF_CYCLE + "review_step = 1"))
                .isEqualTo(progress.get("done").asInt());
    }

    @Test
    void isHiddenFromOtherOffices() {
        String id = order("ours-alone", Map.of()).ok().get("id").asString();
        Scene other = new Scene(context, port);
        Desk stranger = other.reviewer(other.county());

        assertThat(stranger.status(BULK + "/{id}", id)).isEqualTo(404);
        assertThat(stranger.status(BULK + "/{id}/items", id)).isEqualTo(404);
        assertThat(stranger.post(BULK + "/{id}/cancel", Map.of(), id).status()).isEqualTo(404);
    }

    private Answer order(String key, Map<String, Object> filter) {
        return post(key, body("approve", filter));
    }

    private Map<String, Object> body(String action, Map<String, Object> filter) {
        Map<String, Object> whole = new HashMap<>(filter);
        whole.put("cycle", many.cycle);
        return new HashMap<>(Map.of("action", action, "filter", whole));
    }

    private Answer post(String key, Map<String, Object> body) {
        return scene.reviewer(scene.county()).keyed(key).post(BULK, body);
    }

    private JsonNode items(JsonNode ordered, String outcome) {
        return scene.reviewer(scene.county())
                .get(BULK + "/{id}/items?outcome={o}", ordered.get("id").asString(), outcome);
    }

    private JsonNode finished(JsonNode ordered) {
        Desk desk = scene.reviewer(scene.county());
        String id = ordered.get("id").asString();
        for (int attempt = 0; attempt < 200; attempt++) {
            JsonNode now = desk.get(BULK + "/{id}", id);
            if (now.get("progress").get("waiting").asInt() == 0) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("not finished: " + desk.get(BULK + "/{id}", id));
    }
}
