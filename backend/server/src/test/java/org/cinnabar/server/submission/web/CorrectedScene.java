package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cinnabar.server.submission.web.CorrectedScheme.FIRST;
import static org.cinnabar.server.submission.web.CorrectedScheme.SCHEME;
import static org.cinnabar.server.submission.web.CorrectedScheme.SECOND;

import org.cinnabar.server.submission.web.Desk.Answer;
import org.cinnabar.server.support.Await;
import org.springframework.context.ApplicationContext;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A county that collects by the first version of a scheme which has a second one. */
final class CorrectedScene {

    static final String OF_CYCLE = "/api/cycles/{id}/changeovers";
    static final String ONE = "/api/changeovers/{id}";
    static final String WHY = "更正表尾和产能审核关系";

    final Scene scene;
    final UUID cycle;
    final UUID id;

    CorrectedScene(ApplicationContext context, int port) {
        this.scene = new Scene(context, port);
        CorrectedScheme.publish(scene);
        this.cycle = scene.openedCycle(SCHEME, FIRST, "2024");
        this.id = scene.submissionOf(cycle);
    }

    Desk reviewer() {
        return scene.reviewer(scene.county());
    }

    Answer ordered(String key) {
        return order(reviewer(), key, SECOND);
    }

    Answer order(Desk desk, String key, String version) {
        return desk.keyed(key).post(OF_CYCLE, Map.of("version", version), cycle);
    }

    /** A changeover that has been examined. */
    String examined() {
        return done(ordered("examine-it").ok().get("id").asString()).get("id").asString();
    }

    String carriedOut() {
        String changeover = examined();
        reviewer().post(ONE + "/carry-out", Map.of("reason", WHY), changeover).ok();
        done(changeover);
        return changeover;
    }

    JsonNode done(String changeover) {
        JsonNode finished =
                until(
                        () -> reviewer().get(ONE, changeover),
                        it -> !it.get("state").asString().equals("RUNNING"));
        assertThat(finished.get("state").asString()).isEqualTo("DONE");
        return finished;
    }

    static <T> T until(Supplier<T> look, Predicate<T> reached) {
        return Await.value(
                Mono.fromSupplier(look)
                        .subscribeOn(Schedulers.boundedElastic())
                        .filter(reached)
                        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(100))));
    }

    String cycleVersion() {
        for (JsonNode one : reviewer().get("/api/cycles")) {
            if (one.get("id").asString().equals(cycle.toString())) {
                return one.get("version").asString();
            }
        }
        throw new AssertionError("no cycle " + cycle);
    }
}
