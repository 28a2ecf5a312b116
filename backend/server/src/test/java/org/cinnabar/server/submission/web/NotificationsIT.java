package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.workflow.Reminders;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;

import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class NotificationsIT {

    private static final String MINE = "/api/notifications";

    @Autowired ApplicationContext context;
    @Autowired Reminders reminders;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void opened() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
    }

    @Test
    void tellTheUnitThatItsFormsCameBackUntilItHasReadIt() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.sendBack(id, scene.county(), "请核对库存").ok();
        JsonNode notice = scene.clerk().get(MINE, id).get("items").get(0);
        int unread = unread(scene.clerk());
        scene.clerk().post(MINE + "/{id}/read", Map.of(), notice.get("id").asString());

        assertThat(notice.get("kind").asString()).isEqualTo("RETURNED");
        assertThat(notice.get("submissionId").asString()).isEqualTo(id.toString());
        assertThat(notice.get("parameters").get("text").asString()).isEqualTo("请核对库存");
        assertThat(unread).isEqualTo(1);
        assertThat(unread(scene.clerk())).isZero();
        assertThat(unread(scene.clerk("b"))).isEqualTo(1);
        assertThat(scene.clerk().get(MINE + "?unread=true").get("total").asInt()).isZero();
    }

    @Test
    void tellTheAcceptingOfficeThatSomebodyAsksToUnlock() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        Map<String, Object> asked =
                Map.of("version", scene.stored(id).version(), "opinion", "数据有误");
        scene.clerk().post(Scene.SUBMISSION + "/request-unlock", asked, id).ok();
        List<String> kinds =
                scene.reviewer(scene.province())
                        .get(MINE + "?size=200")
                        .get("items")
                        .valueStream()
                        .filter(it -> it.path("submissionId").asString("").equals(id.toString()))
                        .map(it -> it.get("kind").asString())
                        .toList();

        assertThat(kinds).containsExactly("UNLOCK_REQUESTED");
        assertThat(scene.reviewer(scene.city()).get(MINE).get("items").size()).isZero();
    }

    @Test
    void arePushedWhicheverServerWritesThem() {
        Flux<String> pushed =
                scene.clerk()
                        .http()
                        .get()
                        .uri(MINE + "/stream")
                        .headers(headers -> headers.setBearerAuth(scene.clerk().token()))
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange()
                        .returnResult(String.class)
                        .getResponseBody();

        StepVerifier.create(pushed.filter(it -> it.contains("unread")))
                .expectNext("{\"unread\":0}")
                .then(this::writtenByAnotherServer)
                .expectNext("{\"unread\":1}")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void remindOnceADayWhomeverItConcerns() {
        Map<String, Object> all =
                Map.of("cycle", scene.stored(id).filing().cycleId(), "text", "请尽快上报");
        Desk county = scene.reviewer(scene.county());
        int first = county.post("/api/reminders", all).ok().get("units").asInt();
        int second = county.post("/api/reminders", all).ok().get("units").asInt();
        int city =
                scene.reviewer(scene.city()).post("/api/reminders", all).ok().get("units").asInt();

        assertThat(List.of(first, second, city)).containsExactly(1, 0, 1);
        assertThat(unread(scene.clerk())).isEqualTo(2);
    }

    @Test
    void remindOfADeadlineByThemselvesOnceForEachDay() {
        TestDatabase.superuser(context.getEnvironment())
                .execute(
                        "update submission.submission set due = (now() at time zone"
                                + " 'Asia/Shanghai')::date + 3 where id = ?",
                        id);
        scene.prepared(reminders.remindOfDeadlines());
        scene.prepared(reminders.remindOfDeadlines());
        JsonNode notices = scene.clerk().get(MINE);

        assertThat(notices.get("total").asInt()).isEqualTo(1);
        assertThat(notices.get("items").get(0).get("kind").asString()).isEqualTo("REMINDER");
    }

    @Test
    void keepAnAddressForLetters() {
        scene.clerk().put(MINE + "/address", Map.of("email", "a@b.example", "language", "en"));
        int bad =
                scene.clerk()
                        .put(MINE + "/address", Map.of("email", "nobody", "language", "en"))
                        .status();

        assertThat(bad).isEqualTo(400);
        assertThat(scene.clerk().get(MINE + "/address").get("email").asString())
                .isEqualTo("a@b.example");
        scene.clerk().put(MINE + "/address", Map.of("email", "", "language", "en"));
        assertThat(scene.clerk().get(MINE + "/address").get("email").asString()).isEmpty();
    }

    private void writtenByAnotherServer() {
        TestDatabase.superuser(context.getEnvironment())
                .execute(
                        "insert into notification.notice select gen_random_uuid(), 'ACCEPTED',"
                            + " unit_id, null, id, unit_id, office_path, '{}', null, now(), null"
                            + " from submission.submission where id = ?",
                        id);
    }

    private static int unread(Desk desk) {
        return desk.get(MINE + "/unread").get("unread").asInt();
    }
}
