-- Open submissions move to a corrected version of their scheme (换版): first it is examined what that
-- would mean, then it is carried out.
create table submission.changeover (
    id           uuid primary key,
    key          text not null,
    cycle_id     uuid not null,
    scheme       text not null,
    from_version text not null,
    to_version   text not null,
    phase        text not null check (phase in ('EXAMINE', 'CARRY')),
    state        text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    reason       text,
    account_id   uuid not null,
    username     text not null,
    person       text not null,
    role         text not null,
    office_id    uuid not null,
    office_code  text not null,
    office_path  ltree not null,
    population   int not null check (population >= 0),
    done         int not null check (done >= 0),
    reached      uuid,
    created_at   timestamptz not null,
    carried_at   timestamptz,
    finished_at  timestamptz,
    unique (cycle_id, key),
    check (from_version <> to_version),
    check ((phase = 'CARRY') = (carried_at is not null)),
    check ((phase = 'CARRY') = (reason is not null)),
    check ((state = 'RUNNING') = (finished_at is null))
);
comment on column submission.changeover.key is 'Chosen by the caller: ordering the same twice is ordering once';
comment on column submission.changeover.account_id is 'Who ordered the examination, then who had it carried out';
comment on column submission.changeover.reached is 'The last submission examined, in the order of their ids';
comment on column submission.changeover.carried_at is 'When the cycle was bound to the other version; the last one of a cycle counts';
create index submission_version on submission.submission (cycle_id, scheme_version)
    where state in ('NOT_STARTED', 'DRAFT', 'RETURNED');

create table submission.changeover_item (
    changeover_id  uuid not null references submission.changeover,
    submission_id  uuid not null references submission.submission,
    unit_id        uuid not null,
    office_path    ltree not null,
    from_version   text not null,
    to_version     text not null,
    state          text not null,
    outcome        text not null check (outcome in ('EXAMINED', 'CARRIED', 'REFUSED')),
    problem        text,
    kept           int not null,
    moved          int not null,
    renamed        int not null,
    merged         int not null,
    lost           int not null,
    new_mandatory  int not null,
    new_findings   int not null,
    at             timestamptz not null,
    primary key (changeover_id, submission_id),
    check ((outcome = 'REFUSED') = (problem is not null))
);
comment on table submission.changeover_item is 'What a changeover means to a submission, and from CARRIED on what it has meant';
comment on column submission.changeover_item.kept is 'Values that stay in their place; the others stand in changeover_value';
comment on column submission.changeover_item.new_findings is 'Findings the submission did not have before, of any level; mandatory ones among them in new_mandatory';
create index changeover_item_submission on submission.changeover_item (submission_id);

create table submission.changeover_value (
    changeover_id uuid not null,
    submission_id uuid not null,
    number        int not null,
    unit_id       uuid not null,
    office_path   ltree not null,
    kind          text not null check (kind in ('MOVED', 'RENAMED', 'MERGED', 'LOST')),
    form          text not null,
    form_table    text,
    row_number    int check (row_number >= 0),
    cell          text not null,
    title_zh      text not null,
    title_en      text not null,
    text          text not null,
    to_cell       text,
    primary key (changeover_id, submission_id, number),
    foreign key (changeover_id, submission_id) references submission.changeover_item,
    check ((kind = 'LOST') = (to_cell is null))
);
comment on table submission.changeover_value is 'Values that a changeover does not leave as they were, as they were typed';
comment on column submission.changeover_value.cell is 'Key of a fixed cell, or of a column of the floating table';
comment on column submission.changeover_value.to_cell is 'Form and cell in which it goes on';

create table submission.changeover_check (
    changeover_id uuid not null references submission.changeover,
    check_id      text not null,
    level         text not null,
    office_path   ltree not null,
    submissions   int not null,
    primary key (changeover_id, check_id, level)
);
comment on table submission.changeover_check is 'How many submissions get a new finding of which check';

do $$
declare
    protected text;
begin
    foreach protected in array array['changeover', 'changeover_check'] loop
        execute format('alter table submission.%I enable row level security', protected);
        execute format('alter table submission.%I force row level security', protected);
        execute format('create policy visible on submission.%I
            using (office_path operator(public.<@) (select platform.scope()))', protected);
    end loop;
    foreach protected in array array['changeover_item', 'changeover_value'] loop
        execute format('alter table submission.%I enable row level security', protected);
        execute format('alter table submission.%I force row level security', protected);
        execute format('create policy visible on submission.%I
            using (office_path operator(public.<@) (select platform.scope())
                or unit_id = (select platform.unit()))', protected);
    end loop;
end $$;

-- What a changeover left of a submission is seen by the offices the submission is with.
create function submission.changeover_follows_office() returns trigger language plpgsql as $$
begin
    update submission.changeover_item set office_path = new.office_path where submission_id = new.id;
    update submission.changeover_value set office_path = new.office_path where submission_id = new.id;
    return null;
end $$;
create trigger changeover_follows_office after update of office_path on submission.submission
    for each row when (old.office_path is distinct from new.office_path)
    execute function submission.changeover_follows_office();
create index changeover_value_submission on submission.changeover_value (submission_id);

grant select, insert on submission.changeover, submission.changeover_value to cinnabar_app;
grant update (phase, state, reason, account_id, username, person, role, population, done, reached,
    carried_at, finished_at) on submission.changeover to cinnabar_app;
grant select, insert, update on submission.changeover_item, submission.changeover_check to cinnabar_app;
grant update (office_path), delete on submission.changeover_value to cinnabar_app;

alter table submission.event
    drop constraint event_action_check,
    drop constraint event_reason_check,
    add constraint event_action_check check (
        action in ('saveDraft', 'sign', 'submit', 'withdraw', 'approve', 'sendBack', 'fillOnBehalf',
            'submitOnBehalf', 'lock', 'requestUnlock', 'unlock', 'refuseUnlock', 'drop', 'reinstate',
            'handOver', 'changeVersion')),
    add constraint event_reason_check check (
        opinion is not null
        or action not in ('sendBack', 'submitOnBehalf', 'requestUnlock', 'unlock', 'refuseUnlock',
            'drop', 'reinstate', 'handOver', 'changeVersion'));
grant update (form, cell) on submission.remark to cinnabar_app;
