-- Back-testing (回溯试算): a draft check over the accepted reports of past periods. A run remembers up
-- to which submission it has come, so that any server can go on where another one stopped.
create schema backtest;

create table backtest.run (
    id          uuid primary key,
    key         text not null,
    account_id  uuid not null,
    person      text not null,
    office_path ltree not null,
    scheme      text not null,
    version     text not null,
    periods     text[] not null check (cardinality(periods) > 0),
    source      text not null,
    check_id    text not null,
    leg         text not null check (leg in ('SQL', 'JVM')),
    reason_zh   text,
    reason_en   text,
    state       text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    population  int not null check (population >= 0),
    examined    int not null check (examined >= 0),
    reached     uuid,
    created_at  timestamptz not null,
    finished_at timestamptz,
    unique (account_id, key),
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((reason_zh is null) = (reason_en is null))
);
comment on column backtest.run.office_path is 'Office whose units are examined, and whose people see the run';
comment on column backtest.run.source is 'The draft check as it was written (YAML)';
comment on column backtest.run.reason_zh is 'Why the check cannot be said in SQL; null when it can';
comment on column backtest.run.reached is 'The last submission examined, in the order of their ids';
create index run_unfinished on backtest.run (created_at) where state = 'RUNNING';

create table backtest.tally (
    run_id         uuid not null references backtest.run,
    period         text not null,
    unit_type      text not null,
    office_path    ltree not null,
    stopped        int not null,
    held           int not null,
    not_applicable int not null,
    primary key (run_id, period, unit_type, office_path)
);
comment on table backtest.tally is 'How many submissions the draft stops, passes, does not concern; by lowest office';

create table backtest.stopped (
    run_id        uuid not null references backtest.run,
    submission_id uuid not null,
    unit_id       uuid not null,
    period        text not null,
    unit_type     text not null,
    office_path   ltree not null,
    findings      int not null check (findings > 0),
    row_number    int,
    left_side     text,
    right_side    text,
    difference    numeric,
    explained     boolean not null,
    primary key (run_id, submission_id)
);
comment on table backtest.stopped is 'Submissions that the draft would have stopped, with the finding of the largest difference';
comment on column backtest.stopped.explained is 'Whether an office accepted it with an explanation of a check over the same cells';

do $$
declare
    protected text;
begin
    foreach protected in array array['run', 'tally', 'stopped'] loop
        execute format('alter table backtest.%I enable row level security', protected);
        execute format('alter table backtest.%I force row level security', protected);
        execute format('create policy visible on backtest.%I
            using (office_path operator(public.<@) (select platform.scope()))', protected);
    end loop;
end $$;

grant usage on schema backtest to cinnabar_app;
grant select, insert on backtest.run, backtest.stopped to cinnabar_app;
grant update (state, population, examined, reached, finished_at) on backtest.run to cinnabar_app;
grant select, insert, update on backtest.tally to cinnabar_app;
