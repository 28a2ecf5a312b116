package org.cinnabar.server.submission.web;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.UUID;

/** Submissions of units nobody has registered, submitted to the lowest office of a chain. */
final class ManySubmissions {

    private final DSLContext superuser;
    final UUID cycle;

    /** Of a cycle that nobody has opened. */
    ManySubmissions(ApplicationContext context) {
        this(context, UUID.randomUUID());
    }

    ManySubmissions(ApplicationContext context, UUID cycle) {
        this.superuser = TestDatabase.superuser(context.getEnvironment());
        this.cycle = cycle;
    }

    /** Enters so many, each with one revision that says nothing. */
    List<UUID> submitted(Office office, int count) {
        superuser.execute(
                """
                insert into submission.submission (id, cycle_id, scheme, scheme_version, period,
                    unit_id, unit_type, unit_name, credit_code, region_code, office_path, asked_by,
                    due, state, version, sequence, revision, review_office_id, review_step,
                    submitted_at, created_at, updated_at)
                select gen_random_uuid(), ?, 'mercury', '2026', '2024', gen_random_uuid(), 'PVC',
                    'Unit ' || number, 'CODE' || number, ?, ?::ltree, ?, date '2099-12-31',
                    'SUBMITTED', 1, 1, 1, ?, 0, now(), now(), now()
                from generate_series(1, ?) number
                """,
                cycle,
                office.regionCode(),
                office.path(),
                office.id(),
                office.id(),
                count);
        superuser.execute(
                """
                insert into submission.revision
                select id, 1, unit_id, office_path, jsonb_build_object('scheme', scheme,
                    'version', scheme_version, 'period', period, 'unit', jsonb_build_object(
                    'type', unit_type), 'forms', '{}'::jsonb, 'explanations', '{}'::jsonb), now()
                from submission.submission where cycle_id = ?
                """,
                cycle);
        superuser.execute(
                """
                insert into submission.event (submission_id, sequence, unit_id, office_path, action,
                    from_state, to_state, actor_id, actor_name, actor_role, revision, at)
                select id, 1, unit_id, office_path, 'submit', 'NOT_STARTED', 'SUBMITTED',
                    gen_random_uuid(), 'clerk', 'UNIT_CLERK', 1, now()
                from submission.submission where cycle_id = ?
                """,
                cycle);
        return superuser
                .fetch("select id from submission.submission where cycle_id = ?", cycle)
                .getValues(0, UUID.class);
    }

    /** The single value of a query about the cycle. */
    long count(String what) {
        return superuser.fetchSingle("select count(*) from " + what, cycle).get(0, Long.class);
    }

    /** What the server itself does now and then. */
    void mergeCounts() {
        superuser.execute("select submission.merge_tally()");
    }

    void execute(String statement) {
        superuser.execute(statement, cycle);
    }
}
