-- The accepted submissions behind the analysis tables (入库报送): one row each, so that a question to
-- the whole population knows period, unit and register entry without reading the contents.
create table mart.submission (
    submission_id uuid primary key,
    scheme        text not null,
    period        text not null,
    revision      int not null,
    unit_id       uuid not null,
    unit_type     text not null,
    region_code   text not null,
    office_path   public.ltree not null,
    register      jsonb not null,
    unique (unit_id, scheme, period)
);
comment on column mart.submission.revision is 'The revision whose values the analysis tables hold';
comment on column mart.submission.register is 'The attributes of the unit (名录属性), text by key, as they were submitted';
create index submission_population on mart.submission (scheme, period, submission_id);
create index submission_office on mart.submission using gist (office_path);

alter table mart.submission enable row level security;
alter table mart.submission force row level security;
create policy visible on mart.submission using (
    office_path operator(public.<@) (select platform.scope())
    or unit_id = (select platform.unit()));
grant select, insert, update on mart.submission to cinnabar_app;

-- What was extracted before this table existed.
select set_config('cinnabar.scope', '*', true);
insert into mart.submission
select s.id, s.scheme, s.period, r.number, s.unit_id, s.unit_type, s.region_code, s.office_path,
    r.data -> 'unit'
from submission.submission s
join submission.revision r on r.submission_id = s.id and r.number = s.accepted_revision
where exists (select from submission.outbox o
    where o.submission_id = s.id and o.revision = r.number and o.processed_at is not null);
