-- What each accepted submission adds to the totals of the summary forms (综合表): one number for each
-- total, written with the analysis tables. A form is these numbers added up below an office.
create table mart.summand (
    submission_id uuid not null,
    form          text not null,
    column_key    text not null,
    scheme        text not null,
    period        text not null,
    unit_id       uuid not null,
    office_path   public.ltree not null,
    value         numeric not null,
    primary key (submission_id, form, column_key)
);
comment on table mart.summand is 'The value of a total''s formula over one accepted submission; nothing where it is blank';
create index summand_period on mart.summand (scheme, period, form, column_key);
create index summand_office on mart.summand using gist (office_path);

alter table mart.summand enable row level security;
alter table mart.summand force row level security;
-- Only offices look at totals; with units in it the policy could not be decided by the index.
create policy visible on mart.summand using (office_path operator(public.<@) (select platform.scope()));
grant select, insert, delete on mart.summand to cinnabar_app;

-- What was extracted before is extracted again, as it was accepted.
select set_config('cinnabar.scope', '*', true);
update submission.outbox o set processed_at = null
    from mart.submission m
    where o.kind = 'ACCEPTED' and o.submission_id = m.submission_id and o.processed_at is not null
        and not exists (select from submission.outbox later
            where later.kind = 'ACCEPTED' and later.submission_id = o.submission_id and later.id > o.id);
