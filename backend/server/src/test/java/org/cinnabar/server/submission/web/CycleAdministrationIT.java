package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.expression.function.CreditCode;
import org.cinnabar.server.organization.NewUnit;
import org.cinnabar.server.organization.Unit;
import org.cinnabar.server.organization.UnitRegister;
import org.cinnabar.server.organization.UnitStatus;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@ServerTest
class CycleAdministrationIT {

    private static final String WHY = "系统维护，统一顺延。";
    private static final String LATER = "2099-12-31";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;
    UUID cycle;

    @BeforeEach
    void opened() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
        cycle = scene.stored(id).filing().cycleId();
    }

    @Test
    void givesMoreTimeToAUnitAnAreaOrAll() {
        Answer unit = change("extend", extend("units", List.of(scene.unit.id())));
        Answer area = change("extend", extend("office", scene.county().id()));

        assertThat(unit.ok().get("units").asInt()).isEqualTo(1);
        assertThat(area.ok().get("units").asInt()).isZero();
        assertThat(scene.stored(id).filing().due()).isEqualTo(LocalDate.parse(LATER));
    }

    @Test
    void isChangedByTheOfficeThatOpenedItAlone() {
        Desk city = scene.reviewer(scene.city());

        assertThat(city.post("/api/cycles/{id}/close", reason(), cycle).code())
                .isEqualTo("NOT_THE_CYCLES_OFFICE");
        assertThat(city.post(Scene.SUBMISSION + "/drop", dropping(), id).code())
                .isEqualTo("NOT_THE_CYCLES_OFFICE");
    }

    @Test
    void marksWhatIsSubmittedLateAndRefusesItWhereTheCycleDoesNotTakeIt() {
        scene.fillAll(id, "2024");
        change("allow-late", Map.of("allowed", false, "reason", WHY));
        Answer refused = scene.submit(id);
        change("allow-late", Map.of("allowed", true, "reason", WHY));
        JsonNode late = scene.submit(id).ok();

        assertThat(refused.code()).isEqualTo("DEADLINE_OVER");
        assertThat(late.get("late").asBoolean()).isTrue();
    }

    @Test
    void marksNothingThatIsSubmittedInTheTimeGiven() {
        scene.fillAll(id, "2024");
        change("allow-late", Map.of("allowed", false, "reason", WHY));
        change("extend", extend("units", List.of())).ok();

        assertThat(scene.submit(id).ok().get("late").asBoolean()).isFalse();
    }

    @Test
    void takesNothingFromUnitsOnceItIsClosed() {
        scene.fillAll(id, "2024");
        change("close", reason());
        Answer submit = scene.submit(id);
        Answer fill = scene.fill(id, "FOOT", 1, Examples.form("2024", "FOOT"));
        change("reopen", reason());
        scene.submit(id).ok();
        change("close", reason());

        assertThat(submit.code()).isEqualTo("CYCLE_CLOSED");
        assertThat(fill.code()).isEqualTo("CYCLE_CLOSED");
        assertThat(scene.sendBack(id, scene.county(), "请核对数据").code()).isEqualTo("CYCLE_CLOSED");
        assertThat(scene.approve(id, scene.county()).status()).isEqualTo(200);
    }

    @Test
    void asksAUnitNoMoreAndAsksItAgain() {
        Desk county = scene.reviewer(scene.county());
        county.post(Scene.SUBMISSION + "/drop", dropping(), id).ok();
        int due = due();
        Answer fill = scene.fill(id, "FOOT", 0, Examples.form("2024", "FOOT"));
        county.post(Scene.SUBMISSION + "/reinstate", dropping(), id).ok();

        assertThat(due).isZero();
        assertThat(fill.code()).isEqualTo("SUBMISSION_STATE");
        assertThat(due()).isEqualTo(1);
        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void showsWhatOpeningWouldDoAndAddsAUnitThatCameLater() {
        Unit second = registered("MA7ABC8R7");
        JsonNode preview = preview("2025");
        Answer added = change("units", Map.of("unit", second.id(), "reason", "新投产"));
        Answer again = change("units", Map.of("unit", second.id(), "reason", "新投产"));
        Submission begun =
                Objects.requireNonNull(
                        scene.prepared(scene.bean(Submissions.class).ofUnit(second.id()).single()));

        assertThat(preview.get("units").asInt()).isEqualTo(2);
        assertThat(preview.get("unitsByType").get("PVC").asInt()).isEqualTo(2);
        assertThat(preview.get("previousPeriod").asString()).isEqualTo("2024");
        assertThat(preview.at("/added/first/0/creditCode").asString())
                .isEqualTo(second.creditCode());
        assertThat(preview.get("alreadyCollected").asBoolean()).isFalse();
        assertThat(preview("2024").get("alreadyCollected").asBoolean()).isTrue();
        assertThat(added.status()).isEqualTo(204);
        assertThat(again.code()).isEqualTo("ALREADY_COLLECTED");
        assertThat(begun.filing().cycleId()).isEqualTo(cycle);
    }

    @Test
    void isOpenedByAProvinceWithDeadlinesOfItsOwnThatAreInOrder() {
        Desk province = scene.reviewer(scene.province());
        Answer disordered = open(province, "2026-02-10", "2026-02-01");
        Answer opened = open(province, "2026-02-10", "2026-02-20");

        assertThat(disordered.code()).isEqualTo("DEADLINES_DISORDERED");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.ok().get("administered").asBoolean()).isTrue();
        assertThat(opened.ok().get("deadlines").get("COUNTY").asString()).isEqualTo("2026-02-20");
        assertThat(scene.reviewer(scene.county()).get("/api/cycles"))
                .allMatch(
                        it ->
                                it.get("administered").asBoolean()
                                        == it.get("period").asString().equals("2024"));
    }

    private static Answer open(Desk province, String unit, String county) {
        Map<String, Object> deadlines =
                Map.of(
                        "UNIT",
                        unit,
                        "COUNTY",
                        county,
                        "CITY",
                        "2026-03-01",
                        "PROVINCE",
                        "2026-04-01");
        return province.post(
                "/api/cycles",
                Map.of(
                        "scheme",
                        "mercury",
                        "version",
                        "2026",
                        "period",
                        "2047",
                        "deadlines",
                        deadlines));
    }

    private JsonNode preview(String period) {
        return scene.reviewer(scene.county())
                .get("/api/cycles/preview?scheme=mercury&version=2026&period={p}", period);
    }

    private int due() {
        return scene.reviewer(scene.county())
                .get("/api/cycles/{id}/progress", cycle)
                .get("total")
                .get("due")
                .asInt();
    }

    private Answer change(String what, Map<String, Object> body) {
        return scene.reviewer(scene.county()).post("/api/cycles/{id}/" + what, body, cycle);
    }

    private static Map<String, Object> extend(String whom, Object which) {
        return Map.of("deadline", LATER, "reason", WHY, whom, which);
    }

    private static Map<String, Object> reason() {
        return Map.of("reason", WHY);
    }

    private Map<String, Object> dropping() {
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        body.put("opinion", "全年停产，免报。");
        return body;
    }

    private Unit registered(String tail) {
        String region = Objects.requireNonNull(scene.county().regionCode());
        String code = CreditCode.withCheckCharacter("91" + region + tail);
        NewUnit unit =
                new NewUnit(
                        code, "新投产公司" + region, "PVC", region, "2651", UnitStatus.ACTIVE, Map.of());
        return scene.prepared(scene.bean(UnitRegister.class).register(unit));
    }
}
