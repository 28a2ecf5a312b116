-- One decision on many submissions (批量审核), carried out one by one, each for itself.
alter table submission.submission add column greatest_change numeric;
comment on column submission.submission.greatest_change is 'Greatest change in percent of a number against the period before, at the latest submit; null when unknown or unbounded';

create table submission.bulk_job (
    id           uuid primary key,
    key          text not null,
    action       text not null check (action in ('approve', 'sendBack')),
    opinion      text,
    account_id   uuid not null,
    username     text not null,
    person       text not null,
    role         text not null,
    office_id    uuid not null,
    office_code  text not null,
    office_path  ltree not null,
    created_at   timestamptz not null,
    cancelled_at timestamptz,
    unique (account_id, key),
    check (action <> 'sendBack' or opinion is not null)
);
comment on column submission.bulk_job.key is 'Chosen by the caller: ordering the same twice is ordering once';

create table submission.bulk_item (
    job_id        uuid not null references submission.bulk_job,
    submission_id uuid not null references submission.submission,
    office_path   ltree not null,
    seen_version  int not null,
    outcome       text not null check (outcome in ('WAITING', 'DONE', 'REFUSED', 'CANCELLED')),
    problem       text,
    processed_at  timestamptz,
    primary key (job_id, submission_id),
    check ((outcome = 'REFUSED') = (problem is not null))
);
comment on column submission.bulk_item.office_path is 'That of the ordering office, whose people see the outcome';
comment on column submission.bulk_item.seen_version is 'The version that was ordered about; a submission that has moved since is left alone';
create index bulk_item_waiting on submission.bulk_item (job_id) where outcome = 'WAITING';

do $$
declare
    protected text;
begin
    foreach protected in array array['bulk_job', 'bulk_item'] loop
        execute format('alter table submission.%I enable row level security', protected);
        execute format('alter table submission.%I force row level security', protected);
        execute format('create policy visible on submission.%I
            using (platform.sees(office_path, null))', protected);
    end loop;
end $$;

grant select, insert on submission.bulk_job, submission.bulk_item to cinnabar_app;
grant update (cancelled_at) on submission.bulk_job to cinnabar_app;
grant update (outcome, problem, processed_at) on submission.bulk_item to cinnabar_app;
