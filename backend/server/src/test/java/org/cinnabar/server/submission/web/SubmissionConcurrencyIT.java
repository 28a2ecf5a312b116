package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.server.submission.Revisions;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

@ServerTest
class SubmissionConcurrencyIT {

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
    void letsExactlyOneOfTwoOfficersActAndTellsTheOtherWhoWasFaster() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        Map<String, Object> seen = scene.seen(id);
        Desk first = scene.reviewer(scene.county(), "a");
        Desk second = scene.reviewer(scene.county(), "b");

        List<Answer> answers =
                atOnce(
                        () -> first.post(Scene.SUBMISSION + "/approve", seen, id),
                        () -> second.post(Scene.SUBMISSION + "/approve", seen, id));

        Answer lost = only(answers, 409);
        only(answers, 200);
        assertThat(lost.code()).isEqualTo("SUBMISSION_CHANGED");
        assertThat(lost.problem().get("action").asString()).isEqualTo("approve");
        assertThat(lost.problem().get("detail").asString()).contains("审核员", "审核通过");
        assertThat(scene.clerk().get(Scene.SUBMISSION + "/history", id).size()).isEqualTo(3);
    }

    @Test
    void letsEitherTheUnitWithdrawOrTheOfficeApproveButNotBoth() {
        scene.fillAll(id, "2024");
        scene.submit(id).ok();
        Map<String, Object> seen = scene.seen(id);
        Desk clerk = scene.clerk();
        Desk officer = scene.reviewer(scene.county());

        List<Answer> answers =
                atOnce(
                        () -> clerk.post(Scene.SUBMISSION + "/withdraw", seen, id),
                        () -> officer.post(Scene.SUBMISSION + "/approve", seen, id));

        only(answers, 200);
        assertThat(only(answers, 409).code()).isEqualTo("SUBMISSION_CHANGED");
        assertThat(scene.stored(id).version()).isEqualTo(2);
    }

    @Test
    void freezesWhateverWasAcknowledgedBeforeTheSubmit() {
        scene.fillAll(id, "2024");
        Map<String, Object> seen = scene.seen(id);
        Desk clerk = scene.clerk();
        Object foot = Examples.changed("2024", "FOOT", "unitHead", "另一位负责人");

        List<Answer> answers =
                atOnce(
                        () -> clerk.post(Scene.SUBMISSION + "/submit", seen, id),
                        () -> scene.fill(id, "FOOT", 1, foot));

        answers.getFirst().ok();
        String head =
                scene.prepared(scene.bean(Revisions.class).data(id, 1))
                        .form("FOOT")
                        .cell("unitHead");
        Answer saved = answers.getLast();
        assertThat(saved.status()).isIn(200, 409);
        assertThat(head.equals("另一位负责人")).isEqualTo(saved.status() == 200);
        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void letsTwoPeopleFillDifferentFormsAtOnce() {
        Object form = Map.of("cells", Map.of(), "rows", Map.of());
        Desk first = scene.clerk("a");
        Desk second = scene.clerk("b");
        Map<String, Object> body = Map.of("version", 0, "data", form);

        List<Answer> answers =
                atOnce(
                        () -> first.put(Scene.FORM, body, id, "HG102"),
                        () -> second.put(Scene.FORM, body, id, "HG103"));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
    }

    @Test
    void showsTheStoredFormToWhoeverSavesTheSameFormSecond() {
        Desk first = scene.clerk("a");
        Desk second = scene.clerk("b");

        List<Answer> answers =
                atOnce(
                        () -> first.put(Scene.FORM, capacity("100"), id, "HG102"),
                        () -> second.put(Scene.FORM, capacity("200"), id, "HG102"));

        Answer won = only(answers, 200);
        Answer lost = only(answers, 409);
        assertThat(lost.code()).isEqualTo("FORM_CHANGED");
        assertThat(lost.problem().get("version").asInt()).isEqualTo(1);
        assertThat(lost.problem().get("data")).isEqualTo(won.ok().get("data"));
    }

    @RepeatedTest(5)
    void keepsTheFirstSavesOfFourPeopleIntoANewCycle() {
        Desk first = scene.clerk("a");
        Desk second = scene.clerk("b");
        Desk third = scene.clerk("c");
        Desk fourth = scene.clerk("d");

        List<Answer> answers =
                atOnce(
                        () -> first.put(Scene.FORM, cell("capacity", "100"), id, "HG102"),
                        () -> second.put(Scene.FORM, cell("carbideOutput", "200"), id, "HG202"),
                        () -> third.put(Scene.FORM, cell("openingInConverters", "3"), id, "HG107"),
                        () -> fourth.put(Scene.FORM, cell("unitHead", "李建国"), id, "FOOT"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        JsonNode forms = first.get(Scene.SUBMISSION + "/data", id).get("forms");
        assertThat(stored(forms, "HG102", "capacity")).isEqualTo("100");
        assertThat(stored(forms, "HG202", "carbideOutput")).isEqualTo("200");
        assertThat(stored(forms, "HG107", "openingInConverters")).isEqualTo("3");
        assertThat(stored(forms, "FOOT", "unitHead")).isEqualTo("李建国");
    }

    @Test
    void keepsOneFirstSaveOfAFormAndRefusesTheOtherThree() {
        Stream.of("a", "b", "c", "d").forEach(scene::clerk);

        List<Answer> answers =
                atOnce(
                        () -> scene.clerk("a").put(Scene.FORM, capacity("100"), id, "HG102"),
                        () -> scene.clerk("b").put(Scene.FORM, capacity("200"), id, "HG102"),
                        () -> scene.clerk("c").put(Scene.FORM, capacity("300"), id, "HG102"),
                        () -> scene.clerk("d").put(Scene.FORM, capacity("400"), id, "HG102"));

        JsonNode kept = only(answers, 200).ok().get("data");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(3)
                .allSatisfy(lost -> assertThat(lost.problem().get("data")).isEqualTo(kept));
        JsonNode forms = scene.clerk().get(Scene.SUBMISSION + "/data", id).get("forms");
        assertThat(forms.get("HG102").get("data")).isEqualTo(kept);
    }

    private static Map<String, Object> capacity(String tonnes) {
        return cell("capacity", tonnes);
    }

    private static Map<String, Object> cell(String key, String text) {
        Object form = Map.of("cells", Map.of(key, text), "rows", Map.of());
        return Map.of("version", 0, "data", form);
    }

    private static String stored(JsonNode forms, String form, String cell) {
        return forms.get(form).get("data").get("cells").get(cell).asString();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... calls) {
        List<CompletableFuture<Answer>> running =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static Answer only(List<Answer> answers, int status) {
        assertThat(answers).filteredOn(answer -> answer.status() == status).hasSize(1);
        return answers.stream().filter(answer -> answer.status() == status).findFirst().get();
    }
}
