package org.cinnabar.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.submission.Actor.OfficeActor;
import org.cinnabar.server.submission.Actor.UnitActor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Any sequence of attempts by anybody keeps the aggregate in step with a model of the rules; {@code
 * -Djqwik.tries.default=1000000} tries a million sequences, in about an hour.
 */
class SubmissionModelTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final List<String> CODES =
            List.of("650104", "650100", "650000", "000000", "650105");
    private static final String PATH_OF_TWIN = "c000000.c650000.c650100.c650105";
    private static final Instant NOW = Instant.EPOCH;
    private static final Opinion WHY = Opinion.required("请核对");
    private static final Examined QUASI =
            new Examined(new FindingCounts(0, 1, 0, 0), Set.of("Q1"), List.of());

    @Property
    void behavesAsTheModelWhateverIsTried(
            @ForAll("attempts") List<Attempt> attempts,
            @ForAll @IntRange(min = 1, max = 4) int n,
            @ForAll @IntRange(max = 2) int signing,
            @ForAll boolean passedOn) {
        Submission submission = dispatched(signing, passedOn);
        SubmissionModel model = SubmissionModel.start(passedOn);
        for (Attempt attempt : attempts) {
            Optional<SubmissionModel> expected = model.after(attempt, n, signing);
            Set<SubmissionAction> offered = submission.actionsOf(actor(attempt.position()));
            Optional<Submission> reached = attempt(submission, attempt, n);

            assertThat(reached.isPresent())
                    .as("%s in %s", attempt, model)
                    .isEqualTo(expected.isPresent());
            assertThat(offered.contains(attempt.action()))
                    .isEqualTo(model.offers(attempt, n, signing));
            submission = reached.orElse(submission);
            model = expected.orElse(model);
            assertThat(placeOf(submission)).isEqualTo(model.place());
            assertThat(submission.revision()).isEqualTo(model.revision());
            assertThat(submission.version()).isEqualTo(model.version());
            assertThat(submission.signed()).isEqualTo(model.signed());
        }
    }

    @Property
    void writesAGaplessHistoryInWhichEveryEventBeginsWhereTheLastOneEnded(
            @ForAll("attempts") List<Attempt> attempts,
            @ForAll @IntRange(min = 1, max = 4) int n,
            @ForAll @IntRange(max = 2) int signing,
            @ForAll boolean passedOn) {
        Submission submission = dispatched(signing, passedOn);
        List<SubmissionEvent> history = new ArrayList<>();
        for (Attempt attempt : attempts) {
            submission = attempt(submission, attempt, n).orElse(submission);
            Optional.ofNullable(submission.latest())
                    .filter(latest -> latest.sequence() > history.size())
                    .ifPresent(history::add);
        }

        SubmissionState state = SubmissionState.NOT_STARTED;
        for (int index = 0; index < history.size(); index++) {
            assertThat(history.get(index).sequence()).isEqualTo(index + 1);
            assertThat(history.get(index).from()).isEqualTo(state);
            state = history.get(index).to();
        }
        assertThat(submission.state()).isEqualTo(state);
        assertThat(submission.turn() != null).isEqualTo(state == SubmissionState.SUBMITTED);
        assertThat(SignedRevisions.of(history).now()).hasSize(submission.signed());
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(SubmissionAction.class),
                        Arbitraries.integers().between(-1, Attempt.TWIN),
                        Arbitraries.of(true, true, true, false))
                .as(Attempt::new)
                .list()
                .ofMaxSize(60);
    }

    private static Optional<Submission> attempt(
            Submission submission, Attempt attempt, int offices) {
        ReviewChain chain = chainOf(offices, isMoved(submission));
        try {
            return switch (actor(attempt.position())) {
                case UnitActor unit -> byUnit(submission, attempt.action(), unit, chain);
                case OfficeActor office when attempt.action() == SubmissionAction.HAND_OVER ->
                        reached(submission.handOver(office, other(submission, offices), WHY, NOW));
                case OfficeActor office -> byOffice(submission, attempt, office, chain);
            };
        } catch (SubmissionRuleBroken refused) {
            return Optional.empty();
        }
    }

    private static Optional<Submission> byUnit(
            Submission submission, SubmissionAction action, UnitActor unit, ReviewChain chain) {
        return switch (action) {
            case SAVE_DRAFT -> Optional.of(saved(submission, unit));
            case SIGN -> reached(submission.sign(unit, QUASI, NOW));
            case SUBMIT -> reached(submission.submit(unit, chain, QUASI, NOW));
            case WITHDRAW -> reached(submission.withdraw(unit, NOW));
            case REQUEST_UNLOCK -> reached(submission.requestUnlock(unit, WHY, NOW));
            case APPROVE,
                    SEND_BACK,
                    FILL_ON_BEHALF,
                    SUBMIT_ON_BEHALF,
                    LOCK,
                    UNLOCK,
                    REFUSE_UNLOCK,
                    DROP,
                    REINSTATE,
                    HAND_OVER,
                    CHANGE_VERSION ->
                    Optional.empty();
        };
    }

    private static Optional<Submission> byOffice(
            Submission submission, Attempt attempt, OfficeActor office, ReviewChain chain) {
        return switch (attempt.action()) {
            case SAVE_DRAFT, SIGN, SUBMIT, WITHDRAW, HAND_OVER -> Optional.empty();
            case FILL_ON_BEHALF -> Optional.of(saved(submission, office));
            case SUBMIT_ON_BEHALF ->
                    reached(submission.submitOnBehalf(office, chain, QUASI, WHY, NOW));
            case APPROVE -> reached(submission.approve(office, chain, approval(attempt), NOW));
            case SEND_BACK -> reached(submission.sendBack(office, chain, back(attempt), NOW));
            case LOCK -> reached(submission.lock(office, null, NOW));
            case REQUEST_UNLOCK -> reached(submission.requestUnlock(office, WHY, NOW));
            case UNLOCK -> reached(submission.unlock(office, WHY, NOW));
            case REFUSE_UNLOCK -> reached(submission.refuseUnlock(office, WHY, NOW));
            case DROP -> reached(submission.drop(office, WHY, NOW));
            case REINSTATE -> reached(submission.reinstate(office, WHY, NOW));
            case CHANGE_VERSION ->
                    reached(submission.changeVersion(office, submission.filing(), WHY, NOW));
        };
    }

    private static Approval approval(Attempt attempt) {
        return attempt.careful() ? new Approval(null, Set.of("Q1")) : Approval.SILENT;
    }

    private static Return back(Attempt attempt) {
        Destination to = attempt.careful() ? Destination.UNIT : Destination.OFFICE_BELOW;
        return new Return(to, WHY, List.of(), List.of());
    }

    private static Submission saved(Submission submission, Actor actor) {
        return submission.saveDraft(actor, NOW).map(Transition::after).orElse(submission);
    }

    private static Optional<Submission> reached(Transition transition) {
        return Optional.of(transition.after());
    }

    private static String placeOf(Submission submission) {
        Turn turn = submission.turn();
        if (turn != null) {
            return "office" + turn.step();
        }
        return switch (submission.state()) {
            case ACCEPTED -> "accepted";
            case LOCKED -> "locked";
            case DROPPED -> "dropped";
            case NOT_STARTED, DRAFT, SUBMITTED, RETURNED -> "unit";
        };
    }

    private static boolean isMoved(Submission submission) {
        return submission.filing().officePath().equals(PATH_OF_TWIN);
    }

    /** The lowest office that the submission is not with. */
    private static Jurisdiction other(Submission submission, int offices) {
        boolean moved = !isMoved(submission);
        return new Jurisdiction(
                office(moved ? Attempt.TWIN : 0),
                moved ? PATH_OF_TWIN : Filings.of(UNIT).officePath(),
                "650105",
                chainOf(offices, moved));
    }

    private static Actor actor(int position) {
        return position < 0
                ? Actors.signatory(UNIT, SignatureStep.values())
                : Actors.officer(office(position), CODES.get(position));
    }

    private static Submission dispatched(int signing, boolean passedOn) {
        SignatureStep[] steps = Arrays.copyOf(SignatureStep.values(), signing);
        return passedOn ? Filings.passedOn(UNIT, steps) : Filings.signed(UNIT, steps);
    }

    private static ReviewChain chainOf(int offices, boolean moved) {
        return new ReviewChain(
                IntStream.range(0, offices)
                        .mapToObj(
                                position ->
                                        office(position == 0 && moved ? Attempt.TWIN : position))
                        .toList());
    }

    private static UUID office(int position) {
        return new UUID(1, position);
    }
}
