package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.server.submission.web.CorrectedScene.ONE;
import static org.cinnabar.server.submission.web.CorrectedScene.WHY;
import static org.cinnabar.server.submission.web.CorrectedScheme.FIRST;
import static org.cinnabar.server.submission.web.CorrectedScheme.SCHEME;
import static org.cinnabar.server.submission.web.CorrectedScheme.SECOND;

import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.cinnabar.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Open submissions move to a corrected version of their scheme. */
@ServerTest
class ChangeoverIT {

    private static final String CELLS = "/forms/HG102/data/cells";

    @Autowired ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    CorrectedScene corrected;
    Scene scene;
    UUID id;

    @BeforeEach
    void collectedByTheFirstVersion() {
        corrected = new CorrectedScene(context, port);
        scene = corrected.scene;
        id = corrected.id;
    }

    @Test
    void showsWhatWouldHappenAndWritesNothing() {
        scene.fillAll(id, "2024");
        Submission before = scene.stored(id);

        String changeover = corrected.examined();

        JsonNode figures = corrected.reviewer().get(ONE + "/figures", changeover);
        JsonNode draft = figures.get("items").get(0);
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("renamed").asInt()).isEqualTo(1);
        assertThat(draft.get("lost").asInt()).isEqualTo(1);
        assertThat(draft.get("withLost").asInt()).isEqualTo(1);
        assertThat(draft.get("kept").asInt()).isGreaterThan(50);
        assertThat(draft.get("withNewMandatory").asInt()).isEqualTo(1);
        assertThat(figures.get("checks").toString()).contains("C01", "MANDATORY");
        assertThat(figures.get("cells").toString()).contains("otherOut", "HG102.otherDecrease");
        JsonNode lost = corrected.reviewer().get(ONE + "/values?fate=LOST", changeover);
        JsonNode value = lost.get("items").get(0);
        assertThat(lost.get("total").asInt()).isEqualTo(1);
        assertThat(value.get("unitName").asString()).isEqualTo(scene.unit.name());
        assertThat(value.get("text").asString())
                .isEqualTo(Examples.form("2024", "FOOT").get("cells").get("phone").asString());
        assertThat(value.get("title").get("zh").asString()).isEqualTo("联系电话");
        assertThat(scene.stored(id)).isEqualTo(before);
        assertThat(scene.clerk().get("/api/submissions/{id}/changeovers", id)).isEmpty();
    }

    @Test
    void carriesADraftOverAndLosesNothing() {
        scene.fillAll(id, "2024");
        int version = scene.stored(id).version();
        String changeover = corrected.carriedOut();

        Submission moved = scene.stored(id);
        assertThat(moved.filing().schemeVersion()).isEqualTo(SECOND);
        assertThat(moved.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(moved.version()).isEqualTo(version + 1);
        JsonNode form = data().get("forms").get("HG102");
        assertThat(form.get("version").asInt()).isEqualTo(2);
        assertThat(form.get("data").get("cells").get("otherDecrease").asString())
                .isEqualTo(example("otherOut"));
        assertThat(lastEvent().get("action").asString()).isEqualTo("changeVersion");
        assertThat(lastEvent().get("opinion").asString()).isEqualTo(WHY);
        assertThat(scene.clerk().get("/api/notifications?size=100").toString())
                .contains("VERSION_CHANGED");
        JsonNode passed = scene.clerk().get("/api/submissions/{id}/changeovers", id).get(0);
        assertThat(passed.get("id").asString()).isEqualTo(changeover);
        assertThat(passed.get("values").toString()).contains("phone", "0991-0762518", "LOST");
        assertThat(corrected.cycleVersion()).isEqualTo(SECOND);
    }

    @Test
    void isCheckedByTheCorrectedVersionAndGoesOnIntoTheNextPeriod() {
        scene.fillAll(id, "2024");
        corrected.carriedOut();

        assertThat(scene.submit(id).code()).isEqualTo("SUBMISSION_HAS_FINDINGS");

        Map<String, Object> cells = new HashMap<>();
        data().at(CELLS).properties().forEach(it -> cells.put(it.getKey(), it.getValue()));
        cells.put("capacity", "600000");
        save(2, SECOND, cells).ok();
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());
        UUID next = scene.submissionOf(scene.openedCycle(SCHEME, SECOND, "2025"));
        JsonNode shown = scene.clerk().get(Scene.SUBMISSION + "/data", next).at(CELLS);
        assertThat(shown.get("otherDecrease.previous").asString()).isEqualTo(example("otherOut"));
    }

    @Test
    void leavesAReportUnderReviewToItsOfficeUntilItComesBack() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();

        String changeover = corrected.carriedOut();

        assertThat(scene.stored(id).filing().schemeVersion()).isEqualTo(FIRST);
        JsonNode items = corrected.reviewer().get(ONE + "/figures", changeover).get("items");
        assertThat(items.get(0).get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(items.get(0).get("withNewMandatory").asInt()).isEqualTo(1);

        sendBackWithRemark("HG102", "otherOut");
        CorrectedScene.until(
                () -> scene.stored(id), it -> it.filing().schemeVersion().equals(SECOND));

        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.RETURNED);
        JsonNode remark = scene.clerk().get(Scene.SUBMISSION + "/remarks", id).get(0);
        assertThat(remark.at("/place/cell").asString()).isEqualTo("otherDecrease");
        JsonNode comparison =
                scene.clerk().get(Scene.SUBMISSION + "/comparison?from=1", id).get("cells");
        assertThat(comparison.toString()).doesNotContain("otherDecrease");
    }

    @Test
    void leavesWhatIsAcceptedAsItIsUntilItIsUnlocked() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        scene.chain.forEach(office -> scene.approve(id, office).ok());

        corrected.carriedOut();

        assertThat(scene.stored(id).filing().schemeVersion()).isEqualTo(FIRST);
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        body.put("opinion", "按新版本更正");
        scene.reviewer(scene.province()).post(Scene.SUBMISSION + "/unlock", body, id).ok();
        CorrectedScene.until(
                () -> scene.stored(id), it -> it.filing().schemeVersion().equals(SECOND));
        assertThat(data().at(CELLS).get("otherDecrease").asString()).isEqualTo(example("otherOut"));
    }

    @Test
    void whoeverSavesMeanwhileIsEitherCarriedOverOrToldSo() {
        save(0, FIRST, Map.of("capacity", "1")).ok();
        String changeover = corrected.examined();
        int saved = 1;
        Answer answer;
        corrected.reviewer().post(ONE + "/carry-out", Map.of("reason", WHY), changeover).ok();
        do {
            answer = save(saved, FIRST, Map.of("capacity", Integer.toString(saved + 1)));
            saved += answer.status() == 200 ? 1 : 0;
        } while (answer.status() == 200);
        corrected.done(changeover);

        assertThat(answer.code()).isEqualTo("SCHEME_VERSION_CHANGED");
        assertThat(data().at(CELLS).get("capacity").asString()).isEqualTo(Integer.toString(saved));
        Map<String, Object> nothing = Map.of("cells", Map.of(), "rows", Map.of());
        assertThat(scene.fill(id, "HG102", saved, nothing).code()).isEqualTo("FORM_CHANGED");
    }

    @Test
    void namesWhatCannotFollowAndGoesOn() {
        save(0, FIRST, Map.of("capacity", "1")).ok();
        TestDatabase.superuser(context.getEnvironment())
                .execute(
                        "update submission.form_data set data = '{\"cells\": 1}'"
                                + " where submission_id = ?",
                        id);
        String changeover = corrected.examined();
        JsonNode examined = refusedBy(changeover);
        corrected.reviewer().post(ONE + "/carry-out", Map.of("reason", WHY), changeover).ok();
        corrected.done(changeover);

        assertThat(examined.get("total").asInt()).isEqualTo(1);
        assertThat(examined.get("items").get(0).get("unitName").asString())
                .isEqualTo(scene.unit.name());
        assertThat(examined.get("items").get(0).get("problem").asString()).isEqualTo("INTERNAL");
        assertThat(refusedBy(changeover)).isEqualTo(examined);
        assertThat(scene.stored(id).filing().schemeVersion()).isEqualTo(FIRST);
    }

    private JsonNode refusedBy(String changeover) {
        return corrected.reviewer().get(ONE + "/refused", changeover);
    }

    @Test
    void takesUnitsAlongThatHaveNotBegun() {
        corrected.carriedOut();

        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.NOT_STARTED);
        assertThat(scene.stored(id).filing().schemeVersion()).isEqualTo(SECOND);
        assertThat(data().get("forms").get("HG102").get("version").asInt()).isZero();
    }

    private Answer save(int version, String schemeVersion, Map<String, Object> cells) {
        Map<String, Object> data = Map.of("cells", cells, "rows", Map.of());
        return scene.clerk()
                .put(
                        Scene.FORM,
                        Map.of("version", version, "schemeVersion", schemeVersion, "data", data),
                        id,
                        "HG102");
    }

    private void sendBackWithRemark(String form, String cell) {
        Map<String, Object> body = new HashMap<>(scene.seen(id));
        body.put("opinion", "请核对其他减少");
        body.put("remarks", List.of(Map.of("form", form, "cell", cell, "text", "请核对台账")));
        corrected.reviewer().post(Scene.SUBMISSION + "/send-back", body, id).ok();
    }

    private JsonNode data() {
        return scene.clerk().get(Scene.SUBMISSION + "/data", id);
    }

    private static String example(String cell) {
        return Examples.form("2024", "HG102").get("cells").get(cell).asString();
    }

    private JsonNode lastEvent() {
        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);
        return history.get(history.size() - 1);
    }
}
