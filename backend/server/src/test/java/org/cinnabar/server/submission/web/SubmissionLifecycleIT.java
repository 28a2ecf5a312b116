package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

@ServerTest
class SubmissionLifecycleIT {

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    UUID id;

    @BeforeEach
    void scene() {
        scene = new Scene(context, port);
        id = scene.opened("2024");
    }

    @Test
    void climbsFromTheUnitToAcceptanceAndLeavesAHistory() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.approve(id, scene.county()).ok();
        scene.approve(id, scene.city()).ok();
        JsonNode accepted = scene.approve(id, scene.province()).ok();

        assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("chain").valueStream().map(step -> step.get("step").asString()))
                .containsExactly("DONE", "DONE", "DONE");
        assertThat(accepted.has("reviewOffice")).isFalse();
        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);
        assertThat(history.valueStream().map(entry -> entry.get("action").asString()))
                .containsExactly("saveDraft", "submit", "approve", "approve", "approve");
        assertThat(history.get(2).get("office").get("code").asString())
                .isEqualTo(scene.county().code());
    }

    @Test
    void writesStateRevisionNewsAndAuditOfEveryTransition() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());

        assertThat(stored("select count(*) from submission.revision where submission_id = ?"))
                .isEqualTo(1L);
        assertThat(
                        stored(
                                "select count(*) from submission.outbox where submission_id = ?"
                                        + " and kind = 'ACCEPTED'"))
                .isEqualTo(1L);
        assertThat(
                        stored(
                                "select count(*) from audit.entry where subject_id = ?::text"
                                        + " and action like 'submission.%'"))
                .isEqualTo(5L);
        assertThat(
                        stored(
                                "select data #>> '{forms,HG102,cells,hgcl2Used}' is not null"
                                        + " from submission.revision where submission_id = ?"))
                .isEqualTo(true);
    }

    @Test
    void goesBackToTheUnitWithTheReasonAndComesAgain() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.approve(id, scene.county()).ok();

        Answer withoutReason = scene.sendBack(id, scene.city(), " ");
        scene.sendBack(id, scene.city(), "库存与台账不一致").ok();
        JsonNode returned = scene.clerk().get(Scene.SUBMISSION, id);
        JsonNode again = scene.submit(id).ok();

        assertThat(withoutReason.code()).isEqualTo("OPINION_MISSING");
        assertThat(returned.get("state").asString()).isEqualTo("RETURNED");
        assertThat(returned.get("opinion").get("text").asString()).isEqualTo("库存与台账不一致");
        assertThat(returned.get("opinion").get("office").get("code").asString())
                .isEqualTo(scene.city().code());
        assertThat(again.get("revision").asInt()).isEqualTo(2);
        assertThat(again.get("reviewOffice").get("code").asString())
                .isEqualTo(scene.county().code());
        assertThat(again.has("opinion")).isFalse();
    }

    @Test
    void isTakenBackOnlyBeforeAnOfficeActs() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        JsonNode withdrawn = withdraw().ok();
        scene.submit(id).ok();
        scene.approve(id, scene.county()).ok();

        assertThat(withdrawn.get("state").asString()).isEqualTo("DRAFT");
        assertThat(withdraw().code()).isEqualTo("SUBMISSION_ACTED_ON");
    }

    @Test
    void isNotSubmittedWhileChecksFindSomething() {
        Answer refused = scene.submit(id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("SUBMISSION_HAS_FINDINGS");
        List<String> codes =
                refused.problem()
                        .get("violations")
                        .valueStream()
                        .map(violation -> violation.get("code").asString())
                        .toList();
        assertThat(codes).contains("REQUIRED").hasSizeGreaterThan(20);
        assertThat(refused.problem().get("violations").get(0).get("form").asString())
                .startsWith("HG");
        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.NOT_STARTED);
    }

    @Test
    void showsTheAcceptedPeriodBeforeBesideTheNewOneAndCopiesItsCells() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        UUID next = scene.opened("2025");
        JsonNode beforeAcceptance = scene.clerk().get(Scene.SUBMISSION + "/data", next);
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        JsonNode afterAcceptance = scene.clerk().get(Scene.SUBMISSION + "/data", next);

        assertThat(beforeAcceptance.has("previous")).isFalse();
        assertThat(afterAcceptance.get("previous").get("period").asString()).isEqualTo("2024");
        String capacity = Examples.form("2024", "HG102").get("cells").get("capacity").asString();
        assertThat(cell(afterAcceptance, "HG102", "capacity.previous")).isEqualTo(capacity);
    }

    @Test
    void takesASecondPeriodToAcceptanceWithItsChecksAgainstTheFirst() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        UUID next = scene.opened("2025");
        scene.fillAll(next, "2025");
        JsonNode findings = scene.clerk().get(Scene.SUBMISSION + "/findings", next);

        assertThat(findings.get("findings").valueStream().toList()).isEmpty();
        assertThat(scene.submit(next).ok().get("state").asString()).isEqualTo("SUBMITTED");
    }

    private Answer withdraw() {
        return scene.clerk().post(Scene.SUBMISSION + "/withdraw", scene.seen(id), id);
    }

    private static String cell(JsonNode data, String form, String cell) {
        return data.get("forms").get(form).get("data").get("cells").get(cell).asString();
    }

    private Object stored(String sql) {
        DSLContext superuser = TestDatabase.superuser(context.getEnvironment());
        return superuser.fetchValue(sql, id);
    }
}
