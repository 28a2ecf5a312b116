-- The sums of each office's board (进度合计), ready made: a board adds up what is below its office, some
-- dozens of rows, not the summands of a whole country. Summands stay in submission.tally until they are
-- put into these sums; sums and summands together always say what the submissions say.
create table submission.office_sum (
    cycle_id     uuid not null,
    office_path  ltree not null,
    child_path   ltree not null,
    state        text not null,
    beyond_first boolean not null,
    due          date not null,
    number       int not null,
    primary key (cycle_id, office_path, child_path, state, beyond_first, due)
);
comment on table submission.office_sum is 'How many submissions stand where below an office, of those already put into sums';
comment on column submission.office_sum.child_path is 'The office directly below, or the office itself where units report to it';
create index office_sum_nothing on submission.office_sum (cycle_id) where number = 0;

create table submission.review_sum (
    cycle_id         uuid not null,
    office_path      ltree not null,
    review_office_id uuid not null,
    number           int not null,
    primary key (cycle_id, office_path, review_office_id)
);
comment on table submission.review_sum is 'For which office how many submissions below an office wait, of those already put into sums';
create index review_sum_nothing on submission.review_sum (cycle_id) where number = 0;

alter table submission.office_sum enable row level security;
alter table submission.office_sum force row level security;
create policy visible on submission.office_sum
    using (office_path operator(public.<@) (select platform.scope()));
alter table submission.review_sum enable row level security;
alter table submission.review_sum force row level security;
create policy visible on submission.review_sum
    using (office_path operator(public.<@) (select platform.scope()));
grant select, insert, update, delete on submission.office_sum, submission.review_sum to cinnabar_app;

select set_config('cinnabar.scope', '*', true);
alter table submission.tally drop column merged;

create or replace function submission.count_arrivals() returns trigger language plpgsql as $$
begin
    insert into submission.tally
        select cycle_id, office_path, state, review_office_id, coalesce(review_step > 0, false), due,
            count(*)
        from arrived group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;

create or replace function submission.count_moves() returns trigger language plpgsql as $$
begin
    insert into submission.tally
        select cycle_id, office_path, state, review_office_id, beyond_first, due, sum(number)
        from (
            select cycle_id, office_path, state, review_office_id,
                coalesce(review_step > 0, false) as beyond_first, due, 1 as number from arrived
            union all
            select cycle_id, office_path, state, review_office_id,
                coalesce(review_step > 0, false), due, -1 from gone) moved
        group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0;
    return null;
end $$;

-- Puts all summands into the sums of their office and of every office above; answers how many there were.
-- Run twice at once, one of them leaves the work to the other.
create or replace function submission.merge_tally() returns int language plpgsql as $$
declare
    taken int;
begin
    if not pg_try_advisory_xact_lock(hashtext('submission.merge_tally')) then
        return 0;
    end if;
    with fresh as (
        delete from submission.tally returning *),
    placed as (
        select fresh.*, subpath(office_path, 0, level) as above,
            subpath(office_path, 0, least(level + 1, nlevel(office_path))) as child
        from fresh, generate_series(1, nlevel(office_path)) level),
    offices as (
        insert into submission.office_sum
        select cycle_id, above, child, state, beyond_first, due, sum(number)
        from placed group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0
        on conflict (cycle_id, office_path, child_path, state, beyond_first, due)
            do update set number = office_sum.number + excluded.number),
    reviews as (
        insert into submission.review_sum
        select cycle_id, above, review_office_id, sum(number)
        from placed where review_office_id is not null group by 1, 2, 3 having sum(number) <> 0
        on conflict (cycle_id, office_path, review_office_id)
            do update set number = review_sum.number + excluded.number)
    select count(*) into taken from fresh;
    delete from submission.office_sum where number = 0;
    delete from submission.review_sum where number = 0;
    return taken;
end $$;

select submission.merge_tally();
