package org.cinnabar.server.submission.web;

import org.cinnabar.server.organization.Office;
import org.cinnabar.server.support.TestDatabase;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A cycle of the whole country in which units of every county stand in every state. */
final class LargeCycle {

    private static final AtomicInteger YEARS = new AtomicInteger(1950);

    private final DSLContext superuser;
    private final String period = Integer.toString(YEARS.getAndIncrement());
    final UUID id = UUID.randomUUID();

    LargeCycle(ApplicationContext context) {
        this.superuser = TestDatabase.superuser(context.getEnvironment());
    }

    /** Opens it for the office of the country. */
    void open(Office country) {
        superuser.execute(
                """
                insert into collection.cycle (id, scheme, version, period, office_id, office_path,
                    state, opened_at, deadline_unit)
                values (?, 'mercury', '2026', ?, ?, ?::ltree, 'OPEN', now(), '2099-12-31')
                """,
                id,
                period,
                country.id(),
                country.path());
    }

    /** Enters so many submissions, dealt out to the offices that have none below them. */
    void spread(int submissions) {
        superuser.execute(
                """
                insert into submission.submission (id, cycle_id, scheme, scheme_version, period,
                    unit_id, unit_type, unit_name, credit_code, region_code, office_path, asked_by,
                    due, state, version, sequence, revision, review_office_id, review_step,
                    submitted_at, accepted_at, accepted_by, accepted_revision, created_at, updated_at)
                select gen_random_uuid(), ?, 'mercury', '2026', ?, gen_random_uuid(), 'PVC',
                    'Unit ' || number, 'CODE' || number, coalesce(region_code, '000000'), path, id,
                    date '2020-01-31' + (number % 4) * 10000, state, 1, 1, 1,
                    case step when 0 then id when 1 then superior_id end, step,
                    now(), case when state = 'ACCEPTED' then now() end,
                    case when state = 'ACCEPTED' then id end,
                    case when state = 'ACCEPTED' then 1 end, now(), now() - number * interval '1 s'
                from (select number, (array['NOT_STARTED', 'DRAFT', 'SUBMITTED', 'SUBMITTED',
                        'RETURNED', 'ACCEPTED'])[1 + number % 6] as state,
                    case number % 6 when 2 then 0 when 3 then 1 end as step,
                    1 + number / 6 % leaves as place
                    from generate_series(1, ?) number,
                        (select count(*) as leaves from organization.office o where not exists
                            (select from organization.office b where b.superior_id = o.id)) counted)
                    dealt
                join (select o.*, row_number() over (order by path) as place
                    from organization.office o where not exists
                        (select from organization.office b where b.superior_id = o.id)) leaf
                    using (place)
                """,
                id, period, submissions);
    }

    /** Enters so many more that wait for one office. */
    void pile(Office office, int submissions) {
        superuser.execute(
                """
                insert into submission.submission (id, cycle_id, scheme, scheme_version, period,
                    unit_id, unit_type, unit_name, credit_code, region_code, office_path, asked_by,
                    due, state, version, sequence, revision, review_office_id, review_step,
                    greatest_change, submitted_at, created_at, updated_at)
                select gen_random_uuid(), ?, 'mercury', '2026', ?, gen_random_uuid(), 'PVC',
                    'Piled ' || number, 'PILE' || number, ?, ?::ltree, ?, date '2099-12-31',
                    'SUBMITTED', 1, 1, 1, ?, 0, number % 100, now() - number * interval '1 minute',
                    now(), now()
                from generate_series(1, ?) number
                """,
                id,
                period,
                office.regionCode(),
                office.path(),
                office.id(),
                office.id(),
                submissions);
    }

    /** Tells the units that they are asked, and puts the tables in the order of everyday. */
    void settle() {
        superuser.execute(
                """
                insert into collection.assignment
                select cycle_id, unit_id, unit_type, office_path, due, now()
                from submission.submission where cycle_id = ?
                """,
                id);
        superuser.execute("select submission.merge_tally()");
        superuser.execute(
                "vacuum analyze submission.submission, submission.tally, submission.office_sum,"
                        + " submission.review_sum, collection.assignment");
    }

    /** Takes everything away again: other tests look at the same offices. */
    void remove() {
        for (String table :
                List.of(
                        "submission.submission",
                        "submission.tally",
                        "submission.office_sum",
                        "submission.review_sum")) {
            superuser.execute("delete from " + table + " where cycle_id = ?", id);
        }
        superuser.execute("delete from collection.assignment where cycle_id = ?", id);
        superuser.execute("delete from collection.cycle where id = ?", id);
    }

    /** What a plain count over the submissions says, and how long it takes. */
    Counted counted(Office office) {
        long began = System.nanoTime();
        var row =
                superuser.fetchSingle(
                        """
                        select count(*), count(*) filter (where state = 'NOT_STARTED'),
                            count(*) filter (where state = 'DRAFT'),
                            count(*) filter (where review_step = 0),
                            count(*) filter (where review_step > 0),
                            count(*) filter (where state = 'RETURNED'),
                            count(*) filter (where state in ('ACCEPTED', 'LOCKED')),
                            count(*) filter (where state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
                                and due < current_date)
                        from submission.submission
                        where cycle_id = ? and office_path <@ ?::ltree and state <> 'DROPPED'
                        """,
                        id,
                        office.path());
        double milliseconds = (System.nanoTime() - began) / 1e6;
        return new Counted(
                Stream.of(row.intoArray()).mapToLong(it -> ((Number) it).longValue()).toArray(),
                milliseconds);
    }

    /**
     * The counts of an office, from the submissions themselves.
     *
     * @param numbers due, not started, drafting, submitted, under review, returned, accepted,
     *     overdue
     */
    record Counted(long[] numbers, double milliseconds) {}
}
