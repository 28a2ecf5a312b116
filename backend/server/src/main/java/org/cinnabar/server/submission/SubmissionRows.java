package org.cinnabar.server.submission;

import static org.cinnabar.db.submission.Tables.EVENT;
import static org.cinnabar.db.submission.Tables.SUBMISSION_;

import org.cinnabar.server.identity.SignatureStep;
import org.cinnabar.server.platform.Ltree;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How a submission becomes a row and back (报送数据行映射). */
final class SubmissionRows {

    /** The columns of a submission nobody has worked on yet; the others have defaults. */
    static final List<Field<?>> DISPATCHED =
            List.of(
                    SUBMISSION_.ID,
                    SUBMISSION_.CYCLE_ID,
                    SUBMISSION_.SCHEME,
                    SUBMISSION_.SCHEME_VERSION,
                    SUBMISSION_.PERIOD,
                    SUBMISSION_.UNIT_ID,
                    SUBMISSION_.UNIT_TYPE,
                    SUBMISSION_.UNIT_NAME,
                    SUBMISSION_.CREDIT_CODE,
                    SUBMISSION_.REGION_CODE,
                    SUBMISSION_.OFFICE_PATH,
                    SUBMISSION_.ASKED_BY,
                    SUBMISSION_.PASSED_ON_FROM,
                    SUBMISSION_.DUE,
                    SUBMISSION_.COLLECTING,
                    SUBMISSION_.STATE,
                    SUBMISSION_.VERSION,
                    SUBMISSION_.SEQUENCE,
                    SUBMISSION_.REVISION,
                    SUBMISSION_.CREATED_AT,
                    SUBMISSION_.UPDATED_AT,
                    SUBMISSION_.SIGNING);

    private SubmissionRows() {}

    static Object[] dispatched(Submission submission) {
        Filing filing = submission.filing();
        return new Object[] {
            submission.id(),
            filing.cycleId(),
            filing.scheme(),
            filing.schemeVersion(),
            filing.period(),
            filing.unitId(),
            filing.unitType(),
            filing.unitName(),
            filing.creditCode(),
            filing.regionCode(),
            Ltree.path(filing.officePath()),
            filing.askedBy(),
            Ltree.path(filing.passedOnFrom()),
            filing.due(),
            filing.collecting().name(),
            submission.state().name(),
            submission.version(),
            submission.sequence(),
            submission.revision(),
            submission.updatedAt(),
            submission.updatedAt(),
            signing(filing)
        };
    }

    private static String[] signing(Filing filing) {
        return filing.signing().stream().map(Enum::name).toArray(String[]::new);
    }

    /** What changes in the row. */
    static Map<Field<?>, @Nullable Object> moved(Submission after) {
        Turn turn = after.turn();
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(SUBMISSION_.OFFICE_PATH, Ltree.path(after.filing().officePath()));
        row.put(SUBMISSION_.REGION_CODE, after.filing().regionCode());
        row.put(SUBMISSION_.SCHEME_VERSION, after.filing().schemeVersion());
        row.put(SUBMISSION_.SIGNING, signing(after.filing()));
        row.put(SUBMISSION_.STATE, after.state().name());
        row.put(SUBMISSION_.VERSION, after.version());
        row.put(SUBMISSION_.SEQUENCE, after.sequence());
        row.put(SUBMISSION_.REVISION, after.revision());
        row.put(SUBMISSION_.REVIEW_OFFICE_ID, turn == null ? null : turn.officeId());
        row.put(SUBMISSION_.REVIEW_STEP, turn == null ? null : turn.step());
        row.put(SUBMISSION_.MANDATORY_FINDINGS, after.findings().mandatory());
        row.put(SUBMISSION_.QUASI_MANDATORY_FINDINGS, after.findings().quasiMandatory());
        row.put(SUBMISSION_.VERIFICATION_FINDINGS, after.findings().verification());
        row.put(SUBMISSION_.ADVISORY_FINDINGS, after.findings().advisory());
        row.put(SUBMISSION_.SUBMITTED_AT, after.submittedAt());
        row.put(SUBMISSION_.LATE, after.late());
        row.put(SUBMISSION_.GREATEST_CHANGE, after.greatestChange());
        row.put(SUBMISSION_.TO_CONFIRM, after.toConfirm().toArray(String[]::new));
        row.put(SUBMISSION_.SIGNED, after.signed());
        row.put(SUBMISSION_.UNLOCK_REQUESTED, after.unlockRequested());
        Acceptance acceptance = after.acceptance();
        row.put(SUBMISSION_.ACCEPTED_AT, acceptance == null ? null : acceptance.at());
        row.put(SUBMISSION_.ACCEPTED_BY, acceptance == null ? null : acceptance.officeId());
        row.put(SUBMISSION_.ACCEPTED_REVISION, acceptance == null ? null : acceptance.revision());
        row.put(SUBMISSION_.UPDATED_AT, after.updatedAt());
        return row;
    }

    /** The submission in a row of both tables; the event is missing before the first. */
    static Submission submission(Record row) {
        return submission(row, row.get(EVENT.SEQUENCE) == null ? null : event(row));
    }

    /** The submission in a row of its own table alone. */
    static Submission withoutLatest(Record row) {
        return submission(row, null);
    }

    private static Submission submission(Record row, @Nullable SubmissionEvent latest) {
        UUID reviewOffice = row.get(SUBMISSION_.REVIEW_OFFICE_ID);
        return new Submission(
                row.get(SUBMISSION_.ID),
                filing(row),
                SubmissionState.valueOf(row.get(SUBMISSION_.STATE)),
                row.get(SUBMISSION_.VERSION),
                row.get(SUBMISSION_.SEQUENCE),
                row.get(SUBMISSION_.REVISION),
                reviewOffice == null
                        ? null
                        : new Turn(reviewOffice, row.get(SUBMISSION_.REVIEW_STEP)),
                findings(row),
                row.get(SUBMISSION_.GREATEST_CHANGE),
                Set.of(row.get(SUBMISSION_.TO_CONFIRM)),
                row.get(SUBMISSION_.UPDATED_AT),
                row.get(SUBMISSION_.SUBMITTED_AT),
                row.get(SUBMISSION_.LATE),
                acceptance(row),
                row.get(SUBMISSION_.UNLOCK_REQUESTED),
                row.get(SUBMISSION_.SIGNED),
                latest);
    }

    private static @Nullable Acceptance acceptance(Record row) {
        UUID acceptedBy = row.get(SUBMISSION_.ACCEPTED_BY);
        return acceptedBy == null
                ? null
                : new Acceptance(
                        row.get(SUBMISSION_.ACCEPTED_REVISION),
                        acceptedBy,
                        row.get(SUBMISSION_.ACCEPTED_AT));
    }

    private static FindingCounts findings(Record row) {
        return new FindingCounts(
                row.get(SUBMISSION_.MANDATORY_FINDINGS),
                row.get(SUBMISSION_.QUASI_MANDATORY_FINDINGS),
                row.get(SUBMISSION_.VERIFICATION_FINDINGS),
                row.get(SUBMISSION_.ADVISORY_FINDINGS));
    }

    private static Filing filing(Record row) {
        return new Filing(
                row.get(SUBMISSION_.CYCLE_ID),
                row.get(SUBMISSION_.SCHEME),
                row.get(SUBMISSION_.SCHEME_VERSION),
                row.get(SUBMISSION_.PERIOD),
                row.get(SUBMISSION_.UNIT_ID),
                row.get(SUBMISSION_.UNIT_TYPE),
                row.get(SUBMISSION_.UNIT_NAME),
                row.get(SUBMISSION_.CREDIT_CODE),
                row.get(SUBMISSION_.REGION_CODE),
                row.get(SUBMISSION_.OFFICE_PATH),
                row.get(SUBMISSION_.ASKED_BY),
                row.get(SUBMISSION_.PASSED_ON_FROM),
                row.get(SUBMISSION_.DUE),
                Collecting.valueOf(row.get(SUBMISSION_.COLLECTING)),
                Arrays.stream(row.get(SUBMISSION_.SIGNING)).map(SignatureStep::valueOf).toList());
    }

    static SubmissionEvent event(Record row) {
        String signature = row.get(EVENT.SIGNATURE);
        return new SubmissionEvent(
                row.get(EVENT.SEQUENCE),
                SubmissionAction.of(row.get(EVENT.ACTION)),
                SubmissionState.valueOf(row.get(EVENT.FROM_STATE)),
                SubmissionState.valueOf(row.get(EVENT.TO_STATE)),
                row.get(EVENT.ACTOR_ID),
                row.get(EVENT.ACTOR_NAME),
                row.get(EVENT.ACTOR_ROLE),
                row.get(EVENT.OFFICE_ID),
                row.get(EVENT.OFFICE_CODE),
                row.get(EVENT.OPINION),
                List.of(row.get(EVENT.FORMS)),
                List.of(row.get(EVENT.CONFIRMED)),
                row.get(EVENT.REVISION),
                row.get(EVENT.AT),
                signature == null ? null : SignatureStep.valueOf(signature),
                row.get(EVENT.HANDED_TO));
    }

    static Object[] event(Submission submission, SubmissionEvent event) {
        SignatureStep signature = event.signature();
        return new Object[] {
            submission.id(),
            event.sequence(),
            submission.filing().unitId(),
            Ltree.path(submission.filing().officePath()),
            event.action().code(),
            event.from().name(),
            event.to().name(),
            event.actorId(),
            event.actorName(),
            event.actorRole(),
            event.officeId(),
            event.opinion(),
            event.revision(),
            event.at(),
            event.forms().toArray(String[]::new),
            event.confirmed().toArray(String[]::new),
            signature == null ? null : signature.name(),
            event.handedTo(),
            event.officeCode()
        };
    }
}
