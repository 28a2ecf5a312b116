package org.cinnabar.server.submission.web;

import org.cinnabar.server.collection.MoreTime;
import org.cinnabar.server.identity.Authority;
import org.cinnabar.server.organization.Office;
import org.cinnabar.server.organization.OfficeRef;
import org.cinnabar.server.organization.RegionTree;
import org.cinnabar.server.organization.UnitRef;
import org.cinnabar.server.submission.Filing;
import org.cinnabar.server.submission.Signature;
import org.cinnabar.server.submission.Submission;
import org.cinnabar.server.submission.SubmissionAction;
import org.cinnabar.server.submission.SubmissionEvent;
import org.cinnabar.server.submission.SubmissionState;
import org.cinnabar.server.submission.Turn;
import org.cinnabar.server.submission.web.SubmissionDetail.ChainStep;
import org.cinnabar.server.submission.web.SubmissionDetail.OpinionView;
import org.cinnabar.server.submission.web.SubmissionDetail.Step;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is needed to show submissions to one caller on one day (展示上下文). */
record SubmissionView(
        Map<UUID, Office> offices, RegionTree regions, Authority caller, LocalDate today) {

    SubmissionSummary summary(Submission submission) {
        Filing filing = submission.filing();
        Turn turn = submission.turn();
        return new SubmissionSummary(
                submission.id(),
                filing.cycleId(),
                filing.scheme(),
                filing.schemeVersion(),
                filing.period(),
                unit(filing),
                submission.state(),
                submission.version(),
                submission.revision(),
                turn == null ? null : office(turn.officeId()),
                submission.findings(),
                submission.updatedAt(),
                submission.submittedAt(),
                submission.acceptedAt(),
                filing.due(),
                submission.late(),
                submission.state().isEditable() && today.isAfter(filing.due()),
                awaits(submission));
    }

    SubmissionDetail detail(
            Submission submission,
            List<Office> chain,
            List<Signature> signatures,
            @Nullable MoreTime extension) {
        return new SubmissionDetail(
                summary(submission),
                actions(submission),
                steps(submission, chain),
                submission.state() == SubmissionState.SUBMITTED ? submission.toConfirm() : Set.of(),
                submission.unlockRequested(),
                submission.filing().signing(),
                signatures,
                extension,
                opinion(submission));
    }

    private UnitRef unit(Filing filing) {
        return new UnitRef(
                filing.unitId(),
                filing.creditCode(),
                filing.unitName(),
                filing.unitType(),
                filing.regionCode(),
                regions.fullName(filing.regionCode()));
    }

    private @Nullable OfficeRef office(@Nullable UUID id) {
        Office office = id == null ? null : offices.get(id);
        return office == null ? null : office.ref();
    }

    private Set<SubmissionAction> actions(Submission submission) {
        return Acting.of(caller).map(submission::actionsOf).orElse(Set.of());
    }

    private boolean awaits(Submission submission) {
        Set<SubmissionAction> actions = actions(submission);
        return actions.contains(SubmissionAction.SAVE_DRAFT)
                || actions.contains(SubmissionAction.APPROVE)
                || actions.contains(SubmissionAction.REFUSE_UNLOCK);
    }

    private static List<ChainStep> steps(Submission submission, List<Office> chain) {
        Turn turn = submission.turn();
        List<ChainStep> steps = new ArrayList<>();
        for (Office office : chain) {
            steps.add(new ChainStep(office.ref(), step(submission.state(), turn, steps.size())));
        }
        return steps;
    }

    private static Step step(SubmissionState state, @Nullable Turn turn, int position) {
        if (turn == null) {
            return state.isAccepted() ? Step.DONE : Step.WAITING;
        }
        int ahead = Integer.compare(position, turn.step());
        return ahead < 0 ? Step.DONE : ahead == 0 ? Step.CURRENT : Step.WAITING;
    }

    private @Nullable OpinionView opinion(Submission submission) {
        SubmissionEvent latest = submission.latest();
        if (latest == null || latest.opinion() == null || !speaksOn(latest.action())) {
            return null;
        }
        return new OpinionView(
                latest.action(),
                latest.opinion(),
                latest.forms(),
                latest.actorName(),
                office(latest.officeId()),
                latest.at());
    }

    /** Whether whoever acts next has to know why this was done. */
    private static boolean speaksOn(SubmissionAction action) {
        return switch (action) {
            case SEND_BACK,
                    REQUEST_UNLOCK,
                    UNLOCK,
                    REFUSE_UNLOCK,
                    SUBMIT_ON_BEHALF,
                    DROP,
                    REINSTATE,
                    HAND_OVER,
                    CHANGE_VERSION ->
                    true;
            case SAVE_DRAFT, SIGN, SUBMIT, WITHDRAW, APPROVE, FILL_ON_BEHALF, LOCK -> false;
        };
    }
}
