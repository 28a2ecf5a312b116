package org.cinnabar.server.aggregation;

import org.cinnabar.engine.form.SubmissionData;
import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Accepted submissions of units that exist only for a test, written as the workflow leaves them.
 */
public final class AcceptedReports {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final DSLContext superuser;

    public AcceptedReports(Environment environment) {
        this.superuser = TestDatabase.superuser(environment);
    }

    /** Revision 1 of a new unit's submission, accepted; the result is the submission. */
    public UUID accepted(String county, String period, Map<String, ?> forms) {
        UUID submission = submission(county, period, UUID.randomUUID(), "PVC");
        again(submission, forms);
        return submission;
    }

    /** The same with this content, of this unit. */
    public UUID accepted(String county, UUID unit, SubmissionData data) {
        String type = data.unit().getOrDefault("type", "");
        UUID submission = submission(county, data.period(), unit, type);
        superuser.execute("update submission.submission set revision = 1 where id = ?", submission);
        frozen(submission, JSON.writeValueAsString(data));
        return submission;
    }

    private UUID submission(String county, String period, UUID unit, String type) {
        UUID submission = UUID.randomUUID();
        superuser.execute(
                """
                insert into submission.submission (id, cycle_id, scheme, scheme_version, period,
                    unit_id, unit_type, unit_name, credit_code, region_code, office_path, asked_by, due, state,
                    version, sequence, revision, created_at, updated_at, accepted_at,
                    accepted_by, accepted_revision)
                select ?, gen_random_uuid(), 'mercury', '2026', ?, ?, ?, 'A unit',
                    'A code', code, path, id, current_date, 'ACCEPTED', 3, 3, 0, now(), now(), now(),
                    id, 1
                from organization.office where code = ?
                """,
                submission,
                period,
                unit,
                type,
                county);
        return submission;
    }

    /** The submission's next revision, accepted too. */
    long again(UUID submission, Map<String, ?> forms) {
        superuser.execute(
                "update submission.submission set revision = revision + 1,"
                        + " accepted_revision = revision + 1 where id = ?",
                submission);
        String content =
                superuser
                        .fetchOne(
                                """
                                select jsonb_build_object('scheme', scheme, 'version',
                                    scheme_version, 'period', period, 'unit',
                                    jsonb_build_object('industry', '2651', 'type', unit_type),
                                    'forms', cast(? as jsonb), 'explanations', '{}'::jsonb)::text
                                from submission.submission where id = ?
                                """,
                                JSON.writeValueAsString(forms),
                                submission)
                        .get(0, String.class);
        return frozen(submission, content);
    }

    /** The latest revision's content, and the news that it is accepted. */
    private long frozen(UUID submission, String content) {
        superuser.execute(
                """
                insert into submission.revision
                select id, revision, unit_id, office_path, cast(? as jsonb), now()
                from submission.submission where id = ?
                """,
                content,
                submission);
        return Objects.requireNonNull(
                superuser
                        .fetchOne(
                                """
                                insert into submission.outbox
                                    (kind, submission_id, revision, unit_id, office_path, created_at)
                                select 'ACCEPTED', id, revision, unit_id, office_path, now()
                                from submission.submission where id = ? returning id
                                """,
                                submission)
                        .get(0, Long.class));
    }

    /** Waits until the running server has extracted all that this submission brought. */
    public void awaitExtraction(UUID submission) {
        Await.done(
                Mono.fromCallable(() -> waiting(submission))
                        .filter(waiting -> waiting == 0)
                        .repeatWhenEmpty(tries -> tries.delayElements(POLL))
                        .timeout(SECONDS));
    }

    int waiting(UUID submission) {
        return number(
                "select count(*) from submission.outbox"
                        + " where submission_id = ? and kind = 'ACCEPTED' and processed_at is null",
                submission);
    }

    int number(String sql, Object... values) {
        return Objects.requireNonNull(superuser.fetchOne(sql, values)).get(0, Integer.class);
    }

    DSLContext superuser() {
        return superuser;
    }
}
