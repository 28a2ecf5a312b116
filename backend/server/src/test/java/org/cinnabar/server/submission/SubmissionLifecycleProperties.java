package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Any sequence of attempts by anybody keeps the aggregate in step with a model of the rules. */
class SubmissionLifecycleProperties {

    private static final UUID UNIT = new UUID(0, 1);
    private static final Examined CLEAN = new Examined(FindingCounts.NONE, List.of());

    /** Somebody tries something: position -1 is the unit, others are the chain's offices. */
    record Attempt(SubmissionAction action, int position) {}

    /** What the rules say, in as few words as possible. */
    record Model(String place, boolean touched, int revision, int version) {

        static final Model START = new Model("unit", false, 0, 0);

        Optional<Model> after(Attempt attempt, int offices) {
            boolean byUnit = attempt.position() < 0;
            boolean turn = place.equals("office" + attempt.position());
            return switch (attempt.action()) {
                case SAVE_DRAFT -> byUnit && place.equals("unit") ? Optional.of(this) : no();
                case SUBMIT -> byUnit && place.equals("unit") ? to("office0", false, 1) : no();
                case WITHDRAW ->
                        byUnit && place.startsWith("office") && !touched
                                ? to("unit", false, 0)
                                : no();
                case APPROVE -> turn ? to(above(attempt.position(), offices), true, 0) : no();
                case SEND_BACK -> turn ? to("unit", true, 0) : no();
            };
        }

        private static String above(int position, int offices) {
            return position + 1 < offices ? "office" + (position + 1) : "accepted";
        }

        private Optional<Model> to(String next, boolean nextTouched, int frozen) {
            return Optional.of(new Model(next, nextTouched, revision + frozen, version + 1));
        }

        private static Optional<Model> no() {
            return Optional.empty();
        }
    }

    @Property
    void behavesAsTheModelWhateverIsTried(
            @ForAll("attempts") List<Attempt> attempts, @ForAll @IntRange(min = 1, max = 4) int n) {
        ReviewChain chain = chainOf(n);
        Submission submission = Filings.dispatched(UNIT);
        Model model = Model.START;
        for (Attempt attempt : attempts) {
            Optional<Model> expected = model.after(attempt, n);
            Set<SubmissionAction> offered = submission.actionsOf(actor(attempt.position()));
            Optional<Submission> reached = attempt(submission, attempt, chain);

            assertThat(reached.isPresent())
                    .as("%s in %s", attempt, model)
                    .isEqualTo(expected.isPresent());
            assertThat(offered.contains(attempt.action())).isEqualTo(expected.isPresent());
            submission = reached.orElse(submission);
            model = expected.orElse(model);
            assertThat(placeOf(submission)).isEqualTo(model.place());
            assertThat(submission.revision()).isEqualTo(model.revision());
            assertThat(submission.version()).isEqualTo(model.version());
        }
    }

    @Property
    void writesAGaplessHistoryInWhichEveryEventBeginsWhereTheLastOneEnded(
            @ForAll("attempts") List<Attempt> attempts, @ForAll @IntRange(min = 1, max = 4) int n) {
        Submission submission = Filings.dispatched(UNIT);
        List<SubmissionEvent> history = new ArrayList<>();
        for (Attempt attempt : attempts) {
            submission = attempt(submission, attempt, chainOf(n)).orElse(submission);
            SubmissionEvent latest = submission.latest();
            if (latest != null && latest.sequence() > history.size()) {
                history.add(latest);
            }
        }

        SubmissionState state = SubmissionState.NOT_STARTED;
        for (int index = 0; index < history.size(); index++) {
            assertThat(history.get(index).sequence()).isEqualTo(index + 1);
            assertThat(history.get(index).from()).isEqualTo(state);
            state = history.get(index).to();
        }
        assertThat(submission.state()).isEqualTo(state);
        assertThat(submission.turn() != null).isEqualTo(state == SubmissionState.SUBMITTED);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(SubmissionAction.class),
                        Arbitraries.integers().between(-1, 3))
                .as(Attempt::new)
                .list()
                .ofMaxSize(60);
    }

    private static Optional<Submission> attempt(
            Submission submission, Attempt attempt, ReviewChain chain) {
        try {
            return switch (actor(attempt.position())) {
                case UnitActor unit -> attempt(submission, attempt.action(), unit, chain);
                case OfficeActor office -> attempt(submission, attempt.action(), office, chain);
            };
        } catch (SubmissionRuleBroken refused) {
            return Optional.empty();
        }
    }

    private static Optional<Submission> attempt(
            Submission submission, SubmissionAction action, UnitActor unit, ReviewChain chain) {
        Instant at = Instant.EPOCH;
        return switch (action) {
            case SAVE_DRAFT ->
                    Optional.of(
                            submission
                                    .saveDraft(unit, at)
                                    .map(Transition::after)
                                    .orElse(submission));
            case SUBMIT -> Optional.of(submission.submit(unit, chain, CLEAN, at).after());
            case WITHDRAW -> Optional.of(submission.withdraw(unit, at).after());
            case APPROVE, SEND_BACK -> Optional.empty();
        };
    }

    private static Optional<Submission> attempt(
            Submission submission, SubmissionAction action, OfficeActor office, ReviewChain chain) {
        Instant at = Instant.EPOCH;
        return switch (action) {
            case SAVE_DRAFT, SUBMIT, WITHDRAW -> Optional.empty();
            case APPROVE -> Optional.of(submission.approve(office, chain, null, at).after());
            case SEND_BACK ->
                    Optional.of(submission.sendBack(office, Opinion.required("请核对"), at).after());
        };
    }

    private static String placeOf(Submission submission) {
        Turn turn = submission.turn();
        if (turn != null) {
            return "office" + turn.step();
        }
        return submission.state() == SubmissionState.ACCEPTED ? "accepted" : "unit";
    }

    private static Actor actor(int position) {
        return position < 0 ? Actors.clerk(UNIT) : Actors.officer(office(position));
    }

    private static ReviewChain chainOf(int offices) {
        return new ReviewChain(
                IntStream.range(0, offices)
                        .mapToObj(SubmissionLifecycleProperties::office)
                        .toList());
    }

    private static UUID office(int position) {
        return new UUID(1, position);
    }
}
