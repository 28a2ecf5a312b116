package org.cinnabar.server.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.platform.RowScope;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;
import org.cinnabar.server.submission.Approval;
import org.cinnabar.server.submission.Counts;
import org.cinnabar.server.submission.History;
import org.cinnabar.server.submission.Opinion;
import org.cinnabar.server.submission.Person;
import org.cinnabar.server.submission.Return;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionCounts;
import org.cinnabar.server.submission.SubmissionEvent;
import org.cinnabar.server.submission.SubmissionRuleBroken;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.Submissions;
import org.cinnabar.server.submission.Turn;
import org.cinnabar.server.submission.workflow.SubmissionWorkflow;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Sixteen people at once, each trying what comes to mind on the same submissions; {@code
 * -Dcinnabar.test.submissions=2000} tries it on two thousand.
 */
@ServerTest
class ManyActorsIT {

    private static final int ACTORS = 16;
    private static final int SUBMISSIONS = Integer.getInteger("cinnabar.test.submissions", 150);
    private static final int ATTEMPTS_PER_ACTOR = SUBMISSIONS;

    @Autowired ApplicationContext context;
    @Autowired SubmissionWorkflow workflow;
    @Autowired Submissions submissions;
    @Autowired History history;
    @Autowired SubmissionCounts counts;

    @Value("${local.server.port}")
    int port;

    Scene scene;
    ManySubmissions many;
    List<UUID> ids;
    final Map<UUID, AtomicInteger> acknowledged = new ConcurrentHashMap<>();
    final AtomicInteger refused = new AtomicInteger();

    @BeforeEach
    void submitted() {
        scene = new Scene(context, port);
        many = new ManySubmissions(context);
        ids = many.submitted(scene.county(), SUBMISSIONS);
    }

    @Test
    void takeEffectOnceOrAreRefusedAndTheHistoryTellsIt() {
        Disposable merging =
                Flux.interval(Duration.ofMillis(200), Schedulers.boundedElastic())
                        .onBackpressureDrop()
                        .subscribe(beat -> many.mergeCounts());
        Await.done(
                Flux.range(0, ACTORS)
                        .flatMap(
                                actor -> everything(actor).subscribeOn(Schedulers.parallel()),
                                ACTORS)
                        .then(Mono.fromRunnable(merging::dispose)),
                Duration.ofMillis(Math.max(60_000L, 100L * SUBMISSIONS)));

        List<Submission> stored = scene.prepared(submissions.ofCycle(many.cycle).collectList());
        stored.forEach(this::agreesWithItsHistory);
        agreesWithTheProgress(stored);
        assertThat(stored).hasSize(SUBMISSIONS);
        int done = acknowledged.values().stream().mapToInt(AtomicInteger::get).sum();
        assertThat(done + refused.get()).isEqualTo(ACTORS * ATTEMPTS_PER_ACTOR);
        assertThat(done).isGreaterThan(SUBMISSIONS / 2);
        assertThat(refused.get()).isGreaterThan(SUBMISSIONS / 2);
    }

    private Mono<Void> everything(int actor) {
        Random random = new Random(actor);
        return Flux.range(0, ATTEMPTS_PER_ACTOR)
                .concatMap(attempt -> attempt(random))
                .then()
                .contextWrite(new RowScope.Everything()::into);
    }

    private Mono<Void> attempt(Random random) {
        UUID id = ids.get(random.nextInt(Math.min(SUBMISSIONS, 1 + random.nextInt(SUBMISSIONS))));
        return submissions
                .byId(id)
                .flatMap(seen -> act(seen, random.nextInt(8), random))
                .doOnNext(
                        done ->
                                acknowledged
                                        .computeIfAbsent(id, key -> new AtomicInteger())
                                        .incrementAndGet())
                .onErrorResume(
                        SubmissionRuleBroken.class,
                        broken -> {
                            refused.incrementAndGet();
                            return Mono.empty();
                        })
                .then();
    }

    private Mono<Submission> act(Submission seen, int what, Random random) {
        UUID id = seen.id();
        int version = seen.version();
        OfficeActor officer = officer(scene.chain.get(random.nextInt(3)));
        return switch (what) {
            case 0, 1, 2, 3 -> workflow.approve(id, version, Approval.SILENT, turn(seen, officer));
            case 4 ->
                    workflow.sendBack(id, version, Return.toUnit(Opinion.required("请核对")), officer);
            case 5 -> workflow.withdraw(id, version, unit(seen));
            case 6 -> workflow.lock(id, version, null, officer);
            default -> workflow.requestUnlock(id, version, "需要更正", unit(seen));
        };
    }

    /** Whoever has to act, if anybody: so that submissions get far. */
    private OfficeActor turn(Submission seen, OfficeActor otherwise) {
        return scene.chain.stream()
                .filter(office -> seen.turn() != null && office.id().equals(seen.turn().officeId()))
                .findFirst()
                .map(ManyActorsIT::officer)
                .orElse(otherwise);
    }

    private void agreesWithItsHistory(Submission stored) {
        List<SubmissionEvent> events = scene.prepared(history.of(stored.id()).collectList());
        SubmissionState state = SubmissionState.NOT_STARTED;
        int sequence = 0;
        for (SubmissionEvent event : events) {
            assertThat(event.sequence()).isEqualTo(++sequence);
            assertThat(event.from()).isEqualTo(state);
            state = event.to();
        }
        AtomicInteger done = acknowledged.getOrDefault(stored.id(), new AtomicInteger());
        assertThat(stored.state()).isEqualTo(state);
        assertThat(stored.sequence()).isEqualTo(sequence);
        assertThat(stored.version()).isEqualTo(1 + done.get());
        assertThat(sequence).isEqualTo(1 + done.get());
        assertThat(stored.turn() != null).isEqualTo(state == SubmissionState.SUBMITTED);
    }

    private void agreesWithTheProgress(List<Submission> stored) {
        String path = scene.county().path();
        Counts shown =
                scene.prepared(counts.below(many.cycle, path)).values().stream()
                        .reduce(Counts.NONE, Counts::plus);
        Map<UUID, Integer> reviewing = scene.prepared(counts.reviewing(many.cycle, path));
        Map<UUID, Long> waiting =
                stored.stream()
                        .flatMap(it -> Stream.ofNullable(it.turn()))
                        .collect(groupingBy(Turn::officeId, counting()));

        assertThat(shown.due()).isEqualTo(stored.size());
        assertThat(shown.drafting()).isEqualTo(in(stored, SubmissionState.DRAFT));
        assertThat(shown.returned()).isEqualTo(in(stored, SubmissionState.RETURNED));
        assertThat(shown.accepted())
                .isEqualTo(
                        in(stored, SubmissionState.ACCEPTED) + in(stored, SubmissionState.LOCKED));
        assertThat(shown.submitted() + shown.underReview())
                .isEqualTo(in(stored, SubmissionState.SUBMITTED));
        assertThat(reviewing).hasSameSizeAs(waiting);
        reviewing.forEach(
                (office, count) -> assertThat(waiting).containsEntry(office, (long) count));
    }

    private static int in(List<Submission> stored, SubmissionState state) {
        return (int) stored.stream().filter(it -> it.state() == state).count();
    }

    private static OfficeActor officer(Office office) {
        return new OfficeActor(person("REVIEWER"), office.id(), office.code());
    }

    private static UnitActor unit(Submission submission) {
        return new UnitActor(person("UNIT_CLERK"), submission.filing().unitId());
    }

    private static Person person(String role) {
        return new Person(UUID.randomUUID(), role, role, role);
    }
}
