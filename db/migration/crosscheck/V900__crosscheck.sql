-- Checks across units (跨企业审核): what filed submissions say of one another, and how it fits together.
-- Units are compared within a round: one version of a scheme and one period, whoever opened the cycle.
create schema crosscheck;

create table crosscheck.filed (
    submission_id uuid primary key,
    round         text not null,
    credit_code   text not null,
    unit_id       uuid not null,
    unit_name     text not null,
    office_path   ltree not null,
    revision      int not null check (revision > 0),
    unique (round, credit_code)
);
comment on table crosscheck.filed is 'The submissions that take part, each with its latest submitted revision';
comment on column crosscheck.filed.round is 'scheme/version/period';

create table crosscheck.flow (
    submission_id uuid not null references crosscheck.filed on delete cascade,
    check_id      text not null,
    side          text not null check (side in ('LEFT', 'RIGHT')),
    counterparty  text not null,
    matched       text[] not null,
    round         text not null,
    credit_code   text not null,
    unit_id       uuid not null,
    office_path   ltree not null,
    amounts       jsonb not null,
    primary key (submission_id, check_id, side, counterparty, matched)
);
comment on table crosscheck.flow is 'What a submission says of one counterparty on one side of a check';
comment on column crosscheck.flow.counterparty is 'Credit code; empty in the row that says that the submission can answer for this side';
create index flow_own on crosscheck.flow (round, check_id, side, credit_code, counterparty);
create index flow_other on crosscheck.flow (round, check_id, side, counterparty, credit_code);
create index flow_matched on crosscheck.flow (round, check_id, matched, credit_code);

create table crosscheck.comparison (
    id                  uuid primary key,
    round               text not null,
    scheme              text not null,
    scheme_version      text not null,
    period              text not null,
    check_id            text not null,
    level               text not null,
    left_code           text not null,
    right_code          text not null,
    matched             text[] not null,
    verdict             text not null
        check (verdict in ('AGREES', 'DIFFERS', 'NOT_APPLICABLE', 'WAITING')),
    left_submission_id  uuid,
    left_unit_id        uuid,
    left_unit_name      text,
    left_office_path    ltree,
    left_amounts        jsonb not null,
    right_submission_id uuid,
    right_unit_id       uuid,
    right_unit_name     text,
    right_office_path   ltree,
    right_amounts       jsonb not null,
    left_value          text,
    right_value         text,
    difference          text,
    message_zh          text,
    message_en          text,
    compared_at         timestamptz not null,
    unique (round, check_id, left_code, right_code, matched),
    check ((verdict = 'WAITING') = (left_submission_id is null and left_code <> ''
        or right_submission_id is null)),
    check ((verdict = 'DIFFERS') = (message_zh is not null and message_en is not null))
);
comment on table crosscheck.comparison is 'How two units fit together; WAITING while one of them has not submitted';
comment on column crosscheck.comparison.left_code is 'Credit code; empty where all units naming the right one are added up';
create index comparison_left on crosscheck.comparison (round, left_code, check_id);
create index comparison_right on crosscheck.comparison (round, right_code, check_id);
create index comparison_matched on crosscheck.comparison (round, check_id, matched);
create index comparison_left_submission on crosscheck.comparison (left_submission_id, verdict);
create index comparison_right_submission on crosscheck.comparison (right_submission_id, verdict);
create index comparison_left_office on crosscheck.comparison using gist (left_office_path);
create index comparison_right_office on crosscheck.comparison using gist (right_office_path);
create index comparison_list on crosscheck.comparison (scheme, period, verdict, check_id, id);

create table crosscheck.explanation (
    comparison_id uuid not null references crosscheck.comparison on delete cascade,
    unit_id       uuid not null,
    unit_name     text not null,
    office_path   ltree not null,
    text          text not null check (text <> ''),
    left_value    text,
    right_value   text,
    saved_at      timestamptz not null,
    saved_by      text not null,
    primary key (comparison_id, unit_id)
);
comment on table crosscheck.explanation is 'What one of the two units says about a finding, and about which values';

create table crosscheck.freshness (
    scheme      text primary key,
    compared_at timestamptz not null,
    pending     int not null check (pending >= 0)
);
comment on table crosscheck.freshness is 'When submissions were last compared, and how many still wait';

do $$
declare
    protected text;
begin
    foreach protected in array array['filed', 'flow', 'comparison', 'explanation'] loop
        execute format('alter table crosscheck.%I enable row level security', protected);
        execute format('alter table crosscheck.%I force row level security', protected);
    end loop;
    foreach protected in array array['filed', 'flow'] loop
        execute format('create policy visible on crosscheck.%I using (
            office_path operator(public.<@) (select platform.scope())
            or unit_id = (select platform.unit()))', protected);
    end loop;
end $$;

-- Either side sees a comparison: its unit, and the offices above that unit.
create policy visible on crosscheck.comparison using (
    left_office_path operator(public.<@) (select platform.scope())
    or right_office_path operator(public.<@) (select platform.scope())
    or left_unit_id = (select platform.unit())
    or right_unit_id = (select platform.unit()));

-- Both sides read what either explains; a unit writes for itself only.
create policy visible on crosscheck.explanation for select using (
    exists (select from crosscheck.comparison c where c.id = comparison_id));
create policy own on crosscheck.explanation using (
    office_path operator(public.<@) (select platform.scope())
    or unit_id = (select platform.unit()));

grant usage on schema crosscheck to cinnabar_app;
grant select, insert, update, delete
    on crosscheck.filed, crosscheck.flow, crosscheck.comparison, crosscheck.explanation to cinnabar_app;
grant select, insert, update on crosscheck.freshness to cinnabar_app;
