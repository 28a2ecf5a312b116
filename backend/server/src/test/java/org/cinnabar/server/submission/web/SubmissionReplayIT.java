package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.FormData;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.Person;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionRuleBroken.NotThisOfficesTurn;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.workflow.ReplayedStep;
import org.cinnabar.server.submission.workflow.ReplayedStep.Approved;
import org.cinnabar.server.submission.workflow.ReplayedStep.Filled;
import org.cinnabar.server.submission.workflow.ReplayedStep.SentBack;
import org.cinnabar.server.submission.workflow.ReplayedStep.Submitted;
import org.cinnabar.server.submission.workflow.ReplayedSubmission;
import org.cinnabar.server.submission.workflow.SubmissionReplay;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class SubmissionReplayIT {

    private static final Instant START = Instant.parse("2025-01-10T01:00:00Z");

    @Autowired ApplicationContext context;
    @Autowired SubmissionReplay replay;
    @Autowired JsonMapper json;

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
    void entersAWholeCourseAtTheTimesItIsSaidToHaveHappened() {
        List<ReplayedStep> steps = new ArrayList<>();
        steps.add(filled(0));
        steps.add(new Submitted(day(1), clerk()));
        steps.add(new SentBack(day(2), officer(scene.county()), "请核对库存"));
        steps.add(new Submitted(day(3), clerk()));
        steps.add(new Approved(day(4), officer(scene.county()), null));
        steps.add(new Approved(day(5), officer(scene.city()), "同意"));
        steps.add(new Approved(day(6), officer(scene.province()), null));

        enter(steps);

        Submission stored = scene.stored(id);
        assertThat(stored.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(stored.revision()).isEqualTo(2);
        assertThat(stored.acceptedAt()).isEqualTo(day(6));
        JsonNode history = scene.clerk().get(Scene.SUBMISSION + "/history", id);
        assertThat(history.valueStream().map(entry -> Instant.parse(entry.get("at").asString())))
                .containsExactly(day(0), day(1), day(2), day(3), day(4), day(5), day(6));
        JsonNode data = scene.clerk().get(Scene.SUBMISSION + "/data", id);
        assertThat(data.get("forms").get("HG102").get("version").asInt()).isEqualTo(1);
    }

    @Test
    void entersNothingWhenOneStepIsNotAllowed() {
        List<ReplayedStep> steps =
                List.of(
                        filled(0),
                        new Submitted(day(1), clerk()),
                        new Approved(day(2), officer(scene.province()), null));

        StepVerifier.create(entered(steps)).verifyError(NotThisOfficesTurn.class);

        assertThat(scene.stored(id).state()).isEqualTo(SubmissionState.NOT_STARTED);
    }

    private void enter(List<ReplayedStep> steps) {
        StepVerifier.create(entered(steps)).verifyComplete();
    }

    private Mono<Void> entered(List<ReplayedStep> steps) {
        return replay.enter(List.of(new ReplayedSubmission(id, steps)))
                .contextWrite(new RowScope.Everything()::into);
    }

    private Filled filled(int day) {
        JsonNode data = scene.clerk().get(Scene.SUBMISSION + "/data", id).get("forms");
        Map<String, FormData> forms = new LinkedHashMap<>();
        for (String form : data.propertyNames()) {
            forms.put(form, json.convertValue(Examples.form("2024", form), FormData.class));
        }
        Map<String, String> identity =
                new LinkedHashMap<>(forms.getOrDefault("HG101", FormData.EMPTY).cells());
        data.get("HG101")
                .get("data")
                .get("cells")
                .properties()
                .forEach(cell -> identity.put(cell.getKey(), cell.getValue().asString()));
        forms.put("HG101", new FormData(identity, Map.of()));
        return new Filled(day(day), clerk(), forms, Map.of());
    }

    private UnitActor clerk() {
        return new UnitActor(person("clerk", "UNIT_CLERK"), scene.unit.id());
    }

    private static OfficeActor officer(Office office) {
        return new OfficeActor(person("officer", "REVIEWER"), office.id(), office.code());
    }

    private static Person person(String username, String role) {
        return new Person(UUID.randomUUID(), username, username, role);
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }
}
