package org.cinnabar.server.crosscheck;

import org.cinnabar.server.support.Await;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.springframework.core.env.Environment;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reports of units that exist only for a test, handed in as the workflow leaves them. */
public final class FiledReports {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final DSLContext superuser;
    private final String period;

    public FiledReports(Environment environment, String period) {
        this.superuser = TestDatabase.superuser(environment);
        this.period = period;
    }

    /** A submission that the unit with that credit code has not begun. */
    public UUID dispatched(String unitType, String creditCode, String county) {
        UUID submission = UUID.randomUUID();
        superuser.execute(
                """
                insert into submission.submission (id, cycle_id, scheme, scheme_version, period,
                    unit_id, unit_type, unit_name, credit_code, region_code, office_path, asked_by,
                    due, state, version, sequence, revision, created_at, updated_at)
                select ?, gen_random_uuid(), 'mercury', '2026', ?, gen_random_uuid(), ?, 'Unit ' || ?,
                    ?, code, path, id, current_date, 'NOT_STARTED', 0, 0, 0, now(), now()
                from organization.office where code = ?
                """,
                submission,
                period,
                unitType,
                creditCode,
                creditCode,
                county);
        return submission;
    }

    /** The next revision is handed in to the county. */
    public void filed(UUID submission, Map<String, String> register, Map<String, ?> forms) {
        superuser.execute(
                """
                update submission.submission set revision = revision + 1, state = 'SUBMITTED',
                    review_step = 0, submitted_at = now(), review_office_id = asked_by
                where id = ?
                """,
                submission);
        superuser.execute(
                """
                insert into submission.revision
                select id, revision, unit_id, office_path, jsonb_build_object('scheme', scheme,
                    'version', scheme_version, 'period', period, 'unit', cast(? as jsonb),
                    'forms', cast(? as jsonb), 'explanations', '{}'::jsonb), now()
                from submission.submission where id = ?
                """,
                JSON.writeValueAsString(register),
                JSON.writeValueAsString(forms),
                submission);
        announce(submission);
    }

    /** The unit has nothing handed in any more. */
    public void takenBack(UUID submission, String state) {
        superuser.execute(
                """
                update submission.submission set state = ?, review_step = null,
                    review_office_id = null where id = ?
                """,
                state,
                submission);
        announce(submission);
    }

    private void announce(UUID submission) {
        superuser.execute(
                """
                insert into submission.outbox
                    (kind, submission_id, revision, unit_id, office_path, created_at)
                select 'FILED', id, revision, unit_id, office_path, now()
                from submission.submission where id = ?
                """,
                submission);
    }

    public UUID unitOf(UUID submission) {
        return value("select unit_id from submission.submission where id = ?", submission);
    }

    UUID value(String sql, UUID about) {
        return Objects.requireNonNull(superuser.fetchOne(sql, about)).get(0, UUID.class);
    }

    /** How many changes nobody has compared yet. */
    int waiting() {
        return number(
                """
                select count(*) from submission.outbox o join submission.submission s
                    on s.id = o.submission_id
                where o.kind = 'FILED' and o.processed_at is null and s.period = ?
                """,
                period);
    }

    int number(String sql, Object... values) {
        return Objects.requireNonNull(superuser.fetchOne(sql, values)).get(0, Integer.class);
    }

    DSLContext superuser() {
        return superuser;
    }

    /** Waits until everything handed in so far is compared. */
    void awaitComparing() {
        Await.done(
                Mono.fromCallable(this::waiting)
                        .filter(waiting -> waiting == 0)
                        .repeatWhenEmpty(tries -> tries.delayElements(POLL))
                        .timeout(SECONDS));
    }

    /** A form with one row in a floating table. */
    static Map<String, Object> form(String form, String table, Map<String, String> row) {
        return Map.of(form, Map.of("cells", Map.of(), "rows", Map.of(table, List.of(row))));
    }
}
