-- How many submissions stand where (报送计数): what the progress board adds up, so that it answers for
-- hundreds of thousands of units at once and still says what the submissions say. Every change of a
-- submission adds rows in its own transaction and locks none; a worker merges them now and then.
create table submission.tally (
    cycle_id         uuid not null,
    office_path      ltree not null,
    state            text not null,
    review_office_id uuid,
    beyond_first     boolean not null,
    due              date not null,
    number           int not null,
    merged           boolean not null
);
comment on table submission.tally is 'Summands: the sum over equal keys is the number of submissions';
comment on column submission.tally.beyond_first is 'Whether an office above the lowest one of the chain reviews';
comment on column submission.tally.number is 'Positive where submissions came, negative where they went';
comment on column submission.tally.merged is 'Whether it is the one row that stands for all earlier ones with its key';
create index tally_fresh on submission.tally (cycle_id) where not merged;
create index tally_office on submission.tally (cycle_id, office_path);

create function submission.count_arrivals() returns trigger language plpgsql as $$
begin
    insert into submission.tally
        select cycle_id, office_path, state, review_office_id, coalesce(review_step > 0, false), due,
            count(*), false
        from arrived group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;

create function submission.count_moves() returns trigger language plpgsql as $$
begin
    insert into submission.tally
        select cycle_id, office_path, state, review_office_id, beyond_first, due, sum(number), false
        from (
            select cycle_id, office_path, state, review_office_id,
                coalesce(review_step > 0, false) as beyond_first, due, 1 as number from arrived
            union all
            select cycle_id, office_path, state, review_office_id,
                coalesce(review_step > 0, false), due, -1 from gone) moved
        group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0;
    return null;
end $$;

create trigger count_arrivals after insert on submission.submission
    referencing new table as arrived
    for each statement execute function submission.count_arrivals();
create trigger count_moves after update on submission.submission
    referencing old table as gone new table as arrived
    for each statement execute function submission.count_moves();

-- Puts one summand in the place of all with the same key, where there is a fresh one; answers how many
-- fresh ones there were. Run twice at once it leaves two rows for a key, and the same sums.
create function submission.merge_tally() returns int language sql
-- How many rows there are is not known when it is planned; row by row it would take minutes.
set enable_nestloop = off as $$
    with fresh as (
        delete from submission.tally where not merged returning *),
    known as (
        delete from submission.tally old
        using (select distinct cycle_id, office_path, state, review_office_id, beyond_first, due from fresh) new
        where old.merged and old.cycle_id = new.cycle_id and old.office_path = new.office_path
            and old.state = new.state and old.due = new.due and old.beyond_first = new.beyond_first
            and old.review_office_id is not distinct from new.review_office_id
        returning old.*),
    summed as (
        insert into submission.tally
        select cycle_id, office_path, state, review_office_id, beyond_first, due, sum(number), true
        from (select * from fresh union all select * from known) each
        group by 1, 2, 3, 4, 5, 6 having sum(number) <> 0)
    select count(*)::int from fresh;
$$;
grant execute on function submission.merge_tally() to cinnabar_app;

select set_config('cinnabar.scope', '*', true);
insert into submission.tally
    select cycle_id, office_path, state, review_office_id, coalesce(review_step > 0, false), due,
        count(*), true
    from submission.submission group by 1, 2, 3, 4, 5, 6;

alter table submission.tally enable row level security;
alter table submission.tally force row level security;
create policy visible on submission.tally for select using (platform.sees(office_path, null));
create policy counted on submission.tally for insert with check (true);
create policy merged on submission.tally for delete using (platform.sees(office_path, null));

grant select, insert, delete on submission.tally to cinnabar_app;
