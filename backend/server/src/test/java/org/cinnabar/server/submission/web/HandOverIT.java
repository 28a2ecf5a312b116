package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.collection.Dispatch;
import org.cinnabar.server.collection.DispatchMode;
import org.cinnabar.server.collection.NewCycle;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.Offices;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.Units;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.Turn;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

@ServerTest
class HandOverIT {

    /** A year of its own for each test: scenes may share their city. */
    private static final AtomicInteger YEARS = new AtomicInteger(2071);

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    Office other;
    UUID cycle;
    UUID id;

    @BeforeEach
    void asked() {
        scene = new Scene(context, port);
        other =
                scene.prepared(
                        scene.bean(Offices.class)
                                .children(scene.city().id())
                                .filter(office -> !office.id().equals(scene.county().id()))
                                .next());
        String year = Integer.toString(YEARS.getAndIncrement());
        NewCycle wanted = new NewCycle("mercury", "2026", year, scene.city().id());
        cycle = scene.prepared(scene.bean(Dispatch.class).open(wanted, "system")).id();
        id =
                scene.prepared(
                                scene.bean(Submissions.class)
                                        .ofCycle(cycle)
                                        .filter(it -> it.filing().unitId().equals(scene.unit.id()))
                                        .single())
                        .id();
    }

    @Test
    void takesAReportWithEverythingOfItToAnotherCounty() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.sendBack(id, scene.county(), "请核对负责人").ok();
        scene.submit(id).ok();
        int before = due(other);

        handOver(other, false).ok();

        assertThat(turn()).isEqualTo(new Turn(other.id(), 0));
        assertThat(due(other)).isEqualTo(before + 1);
        assertThat(scene.reviewer(scene.county()).status(Scene.SUBMISSION, id)).isEqualTo(404);
        Desk receiving = scene.reviewer(other);
        JsonNode packet = receiving.get(Scene.SUBMISSION + "/review-packet", id);
        assertThat(packet.get("opinions").size()).isEqualTo(2);
        assertThat(receiving.get(Scene.SUBMISSION + "/revisions", id).size()).isEqualTo(2);
        assertThat(scene.approve(id, other).status()).isEqualTo(200);
        assertThat(unit().officePath()).isEqualTo(scene.county().path());
    }

    @Test
    void isInTheHistoryAndToldToTheUnitAndTheReceivingOffice() {
        handOver(other, false).ok();

        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);
        JsonNode last = history.get(history.size() - 1);
        assertThat(last.get("action").asString()).isEqualTo("handOver");
        assertThat(last.get("handedTo").get("code").asString()).isEqualTo(other.code());
        assertThat(notices(scene.clerk())).contains("HANDED_OVER");
        assertThat(notices(scene.reviewer(other))).contains("HANDED_OVER");
    }

    @Test
    void leavesTheDraftWithTheUnitWhichGoesOnFilling() {
        scene.fill(id, "FOOT", 0, Examples.form("2024", "FOOT")).ok();

        handOver(other, false).ok();

        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(scene.fill(id, "FOOT", 1, Examples.form("2024", "FOOT")).status())
                .isEqualTo(200);
        assertThat(scene.reviewer(other).status(Scene.SUBMISSION + "/data", id)).isEqualTo(200);
    }

    @Test
    void takesTheUnitAlongInTheRegisterWhereThatIsMeantToLast() {
        handOver(other, true).ok();

        assertThat(unit().officeId()).isEqualTo(other.id());
        assertThat(unit().officePath()).isEqualTo(other.path());
        assertThat(unit().regionCode()).isEqualTo(other.regionCode());
    }

    @Test
    void takesTheUnitAlongOnListsThatWaitForTheirOffice() {
        UUID waiting = openedLevelByLevel(scene.city());
        handOver(other, true).ok();
        passOn(waiting, scene.city());
        passOn(waiting, other);

        assertThat(dispatched(waiting).getFirst().filing().officePath()).isEqualTo(other.path());
    }

    @Test
    void reachesAUnitThatCameWhileTheCycleWasClosedWhenItIsOpenedAgain() {
        UUID waiting = openedLevelByLevel(scene.city());
        passOn(waiting, scene.city());
        passOn(waiting, other);
        change(waiting, "close");
        handOver(other, true).ok();
        List<Submission> whileClosed = dispatched(waiting);
        change(waiting, "reopen");

        assertThat(whileClosed).isEmpty();
        assertThat(dispatched(waiting)).hasSize(1);
    }

    @Test
    void leavesListsOfCyclesThatDoNotReachTheUnitThere() {
        UUID waiting = openedLevelByLevel(scene.county());
        handOver(other, true).ok();

        passOn(waiting, scene.county());

        assertThat(dispatched(waiting)).isEmpty();
        Desk city = scene.reviewer(scene.city());
        assertThat(city.get("/api/cycles/{id}/coverage/units?size=200", waiting).toString())
                .contains("归口调整，请接收。");
        String listed =
                scene.reviewer(scene.county())
                        .get("/api/cycles/{id}/coverage/units?size=200", waiting)
                        .toString();
        assertThat(listed).contains(scene.unit.id().toString()).doesNotContain(scene.unit.name());
    }

    @Test
    void isRefusedWhereTheOfficeHasNoSayOrTheTargetIsNone() {
        Office elsewhere = scene.prepared(scene.bean(Offices.class).byCode("650104"));
        String why = "归口调整";
        Map<String, Object> toOther = order(other, false, why);

        assertThat(post(scene.county(), toOther).code()).isEqualTo("NO_OFFICE_BELOW");
        assertThat(post(scene.city(), order(scene.county(), false, why)).code())
                .isEqualTo("NOT_ANOTHER_OFFICE_BELOW");
        assertThat(post(scene.city(), order(elsewhere, false, why)).code())
                .isEqualTo("OFFICE_NOT_COVERED");
        assertThat(post(scene.city(), order(other, false, "")).code()).isEqualTo("OPINION_MISSING");
        assertThat(post(elsewhere, toOther).status()).isEqualTo(404);
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        assertThat(handOver(other, false).code()).isEqualTo("SUBMISSION_STATE");
    }

    private UUID openedLevelByLevel(Office office) {
        String year = Integer.toString(YEARS.getAndIncrement());
        NewCycle wanted =
                new NewCycle(
                        "mercury", "2026", year, office.id(), null, DispatchMode.LEVEL_BY_LEVEL);
        return scene.prepared(scene.bean(Dispatch.class).open(wanted, "system")).id();
    }

    private void passOn(UUID waiting, Office office) {
        scene.reviewer(office).post(LevelByLevelScene.PASS_ON, Map.of(), waiting).ok();
    }

    private void change(UUID waiting, String change) {
        Map<String, Object> why = Map.of("reason", "归口调整");
        Desk city = scene.reviewer(scene.city());
        assertThat(city.post("/api/cycles/{id}/" + change, why, waiting).status()).isEqualTo(204);
    }

    private List<Submission> dispatched(UUID waiting) {
        return Objects.requireNonNull(
                scene.prepared(
                        scene.bean(Submissions.class)
                                .ofUnits(waiting, List.of(scene.unit.id()))
                                .collectList()));
    }

    private Answer handOver(Office to, boolean register) {
        return post(scene.city(), order(to, register, "归口调整，请接收。"));
    }

    private Answer post(Office by, Map<String, Object> order) {
        return scene.reviewer(by).post(Scene.SUBMISSION + "/hand-over", order, id);
    }

    private Map<String, Object> order(Office to, boolean register, String why) {
        Map<String, Object> order = new HashMap<>(scene.seen(id));
        order.put("office", to.id());
        order.put("register", register);
        order.put("opinion", why);
        return order;
    }

    private Turn turn() {
        Submission stored = scene.stored(id);
        return Objects.requireNonNull(stored.turn());
    }

    private Unit unit() {
        return scene.prepared(scene.bean(Units.class).byId(scene.unit.id()));
    }

    private int due(Office office) {
        return scene.reviewer(office)
                .get("/api/cycles/{id}/progress", cycle)
                .get("total")
                .get("due")
                .asInt();
    }

    private static String notices(Desk desk) {
        return desk.get("/api/notifications?size=100").toString();
    }
}
