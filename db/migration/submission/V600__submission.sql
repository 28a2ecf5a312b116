-- Submissions (报送数据): a unit's whole set of forms (一套表) of one cycle, and its way up the offices.
-- Every table carries the unit and the path of its lowest office: for the row level security, and so
-- that all of them could be distributed by unit.
create schema submission;

create table submission.submission (
    id                      uuid primary key,
    cycle_id                uuid not null,
    scheme                  text not null,
    scheme_version          text not null,
    period                  text not null,
    unit_id                 uuid not null,
    unit_type               text not null,
    unit_name               text not null,
    credit_code             text not null,
    region_code             text not null,
    office_path             ltree not null,
    due                     date not null,
    state                   text not null
        check (state in ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    version                 int not null check (version >= 0),
    sequence                int not null check (sequence >= 0),
    revision                int not null check (revision >= 0),
    review_office_id        uuid,
    review_step             int check (review_step >= 0),
    mandatory_findings       int not null default 0,
    quasi_mandatory_findings int not null default 0,
    verification_findings    int not null default 0,
    advisory_findings        int not null default 0,
    created_at              timestamptz not null,
    updated_at              timestamptz not null,
    submitted_at            timestamptz,
    accepted_at             timestamptz,
    unique (unit_id, scheme, period),
    check ((state = 'SUBMITTED') = (review_office_id is not null)),
    check ((review_office_id is null) = (review_step is null)),
    check ((state = 'ACCEPTED') = (accepted_at is not null))
);
comment on column submission.submission.version is 'Counts the workflow''s transitions; an actor must name the one he has seen';
comment on column submission.submission.sequence is 'Number of the latest event';
comment on column submission.submission.revision is 'Number of the latest frozen revision, 0 before the first submit';
comment on column submission.submission.review_step is 'Position of the reviewing office on the unit''s chain, 0 = lowest';
comment on column submission.submission.mandatory_findings is 'The findings are those of the latest submit';
comment on column submission.submission.unit_name is 'Name, credit code, type and region are those of the register at dispatch';
create index submission_cycle on submission.submission (cycle_id, state, updated_at desc, id);
create index submission_turn on submission.submission (review_office_id, submitted_at)
    where review_office_id is not null;
create index submission_office on submission.submission using gist (office_path);
create index submission_credit_code on submission.submission (credit_code);

create table submission.form_data (
    submission_id uuid not null references submission.submission,
    form          text not null,
    unit_id       uuid not null,
    office_path   ltree not null,
    version       int not null check (version > 0),
    data          jsonb not null,
    saved_at      timestamptz not null,
    saved_by      text not null,
    primary key (submission_id, form)
);
comment on table submission.form_data is 'What is being filled: one compact document per form, with the version its editors must name';

create table submission.explanation (
    submission_id uuid not null references submission.submission,
    finding_key   text not null,
    unit_id       uuid not null,
    office_path   ltree not null,
    text          text not null,
    saved_at      timestamptz not null,
    saved_by      text not null,
    primary key (submission_id, finding_key)
);
comment on table submission.explanation is 'The unit''s explanation (核实说明) of a finding';

create table submission.revision (
    submission_id uuid not null references submission.submission,
    number        int not null check (number > 0),
    unit_id       uuid not null,
    office_path   ltree not null,
    data          jsonb not null,
    frozen_at     timestamptz not null,
    primary key (submission_id, number)
);
comment on table submission.revision is 'The whole submission as it was submitted: register attributes, forms, explanations; never changed';

create table submission.event (
    submission_id uuid not null references submission.submission,
    sequence      int not null check (sequence > 0),
    unit_id       uuid not null,
    office_path   ltree not null,
    action        text not null
        check (action in ('saveDraft', 'submit', 'withdraw', 'approve', 'sendBack')),
    from_state    text not null,
    to_state      text not null,
    actor_id      uuid not null,
    actor_name    text not null,
    actor_role    text not null,
    office_id     uuid,
    opinion       text,
    revision      int,
    at            timestamptz not null,
    primary key (submission_id, sequence),
    check (action <> 'sendBack' or opinion is not null)
);
comment on table submission.event is 'The history: who did what when, with the opinion (审核意见); never changed';
comment on column submission.event.office_id is 'The office the actor acted for; null for the unit itself';

create table submission.outbox (
    id            bigint generated always as identity primary key,
    kind          text not null check (kind in ('ACCEPTED')),
    submission_id uuid not null references submission.submission,
    revision      int not null,
    unit_id       uuid not null,
    office_path   ltree not null,
    created_at    timestamptz not null,
    processed_at  timestamptz
);
comment on table submission.outbox is 'What others must learn of, written in the transition''s transaction, processed at least once';
create index outbox_pending on submission.outbox (id) where processed_at is null;

create function submission.announce_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('submission_outbox', '');
    return null;
end $$;
create trigger announce after insert on submission.outbox
    for each statement execute function submission.announce_outbox();

do $$
declare
    protected text;
begin
    foreach protected in array
        array['submission', 'form_data', 'explanation', 'revision', 'event', 'outbox'] loop
        execute format('alter table submission.%I enable row level security', protected);
        execute format('alter table submission.%I force row level security', protected);
        execute format('create policy visible on submission.%I
            using (platform.sees(office_path, unit_id))', protected);
    end loop;
end $$;

grant usage on schema submission to cinnabar_app;
grant select, insert, update on submission.submission, submission.form_data to cinnabar_app;
grant select, insert, update, delete on submission.explanation to cinnabar_app;
grant select, insert on submission.revision, submission.event, submission.outbox to cinnabar_app;
grant update (processed_at) on submission.outbox to cinnabar_app;
