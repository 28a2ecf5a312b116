package org.cinnabar.server.submission;

import org.cinnabar.server.notification.Audience;
import org.cinnabar.server.notification.Audience.OfOffice;
import org.cinnabar.server.notification.Audience.OfUnit;
import org.cinnabar.server.notification.NewNotice;
import org.cinnabar.server.notification.NoticeKind;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom a transition is told (流转通知). An office learns of what awaits its review from its queue. */
public final class SubmissionNotices {

    private SubmissionNotices() {}

    /** The notices of a transition. */
    static List<NewNotice> of(Transition transition) {
        Submission after = transition.after();
        Stream<NewNotice> notices =
                switch (transition.event().action()) {
                    case SAVE_DRAFT, FILL_ON_BEHALF, SUBMIT, WITHDRAW, LOCK -> Stream.of();
                    case SIGN ->
                            after.nextSignature().stream()
                                    .map(next -> told(transition, NoticeKind.TO_SIGN, unit(after)));
                    case SUBMIT_ON_BEHALF ->
                            Stream.of(
                                    told(transition, NoticeKind.SUBMITTED_ON_BEHALF, unit(after)));
                    case APPROVE ->
                            transition.accepts()
                                    ? Stream.of(told(transition, NoticeKind.ACCEPTED, unit(after)))
                                    : Stream.of();
                    case SEND_BACK ->
                            Stream.of(told(transition, NoticeKind.RETURNED, returnedTo(after)));
                    case REQUEST_UNLOCK ->
                            Stream.of(
                                    told(
                                            transition,
                                            NoticeKind.UNLOCK_REQUESTED,
                                            accepting(after)));
                    case UNLOCK -> Stream.of(told(transition, NoticeKind.UNLOCKED, unit(after)));
                    case REFUSE_UNLOCK ->
                            Stream.of(told(transition, NoticeKind.UNLOCK_REFUSED, unit(after)));
                    case DROP -> Stream.of(told(transition, NoticeKind.DROPPED, unit(after)));
                    case REINSTATE ->
                            Stream.of(told(transition, NoticeKind.REINSTATED, unit(after)));
                    case CHANGE_VERSION ->
                            Stream.of(told(transition, NoticeKind.VERSION_CHANGED, unit(after)));
                    case HAND_OVER ->
                            Stream.of(
                                    told(transition, NoticeKind.HANDED_OVER, unit(after)),
                                    told(
                                            transition,
                                            NoticeKind.HANDED_OVER,
                                            new OfOffice(receiving(transition))));
                };
        return notices.toList();
    }

    /**
     * A reminder to the unit (催报).
     *
     * @param once what is said once only
     */
    public static NewNotice reminder(
            Submission submission, String by, String text, String once, Instant at) {
        return notice(submission, NoticeKind.REMINDER, unit(submission), by, text, once, at);
    }

    /** That the submission differs from others: to the unit, and to the office it is with. */
    public static List<NewNotice> crossFindings(Submission submission, int findings, Instant at) {
        Turn turn = submission.turn();
        Acceptance acceptance = submission.acceptance();
        UUID office =
                turn != null ? turn.officeId() : acceptance == null ? null : acceptance.officeId();
        Stream<Audience> told =
                office == null
                        ? Stream.of(unit(submission))
                        : Stream.of(unit(submission), new OfOffice(office));
        String count = Integer.toString(findings);
        return told.map(
                        audience ->
                                notice(
                                        submission,
                                        NoticeKind.CROSS_FINDINGS,
                                        audience,
                                        "",
                                        count,
                                        null,
                                        at))
                .toList();
    }

    private static NewNotice told(Transition transition, NoticeKind kind, Audience audience) {
        SubmissionEvent event = transition.event();
        return notice(
                transition.after(),
                kind,
                audience,
                event.actorName(),
                Objects.requireNonNullElse(event.opinion(), ""),
                null,
                event.at());
    }

    private static NewNotice notice(
            Submission submission,
            NoticeKind kind,
            Audience audience,
            String by,
            String text,
            @Nullable String once,
            Instant at) {
        Filing filing = submission.filing();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("unit", filing.unitName());
        parameters.put("scheme", filing.scheme());
        parameters.put("period", filing.period());
        parameters.put("deadline", filing.due().toString());
        parameters.put("by", by);
        parameters.put("text", text);
        return new NewNotice(
                kind,
                audience,
                submission.id(),
                filing.unitId(),
                filing.officePath(),
                parameters,
                once,
                at);
    }

    private static UUID receiving(Transition transition) {
        return Objects.requireNonNull(transition.event().handedTo());
    }

    private static Audience unit(Submission submission) {
        return new OfUnit(submission.filing().unitId());
    }

    private static Audience returnedTo(Submission submission) {
        Turn turn = submission.turn();
        return turn == null ? unit(submission) : new OfOffice(turn.officeId());
    }

    private static Audience accepting(Submission submission) {
        return new OfOffice(Objects.requireNonNull(submission.acceptance()).officeId());
    }
}
