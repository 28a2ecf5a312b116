-- Collection cycles (调查期次) and who has to report in them (下发, 填报范围).
create schema collection;

create table collection.cycle (
    id                uuid primary key,
    scheme            text not null,
    version           text not null,
    period            text not null check (period ~ '^[0-9]{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2]))?$'),
    office_id         uuid not null,
    office_path       ltree not null,
    state             text not null check (state in ('OPEN', 'CLOSED')),
    opened_at         timestamptz not null,
    deadline_unit     date not null,
    deadline_county   date,
    deadline_city     date,
    deadline_province date,
    unique (scheme, period, office_id)
);
comment on table collection.cycle is 'One period of one version of a reporting scheme, opened by an office for its subtree';
comment on column collection.cycle.office_path is 'Path of the owning office; the cycle is seen by it, by its superiors and by everybody it is dispatched to';
comment on column collection.cycle.deadline_county is 'Last day for offices of this level; null when the level does not act in the scheme';

create table collection.assignment (
    cycle_id      uuid not null references collection.cycle,
    unit_id       uuid not null,
    unit_type     text not null,
    office_path   ltree not null,
    deadline      date not null,
    dispatched_at timestamptz not null,
    primary key (cycle_id, unit_id)
);
comment on table collection.assignment is 'A unit''s duty to report in a cycle; its deadline starts as the cycle''s and may be extended';
create index assignment_unit on collection.assignment (unit_id);
create index assignment_office on collection.assignment using gist (office_path);

alter table collection.assignment enable row level security;
alter table collection.assignment force row level security;
create policy visible on collection.assignment using (platform.sees(office_path, unit_id));

alter table collection.cycle enable row level security;
alter table collection.cycle force row level security;
create policy visible on collection.cycle using (
    platform.sees(office_path, null)
    or exists (select from collection.assignment a where a.cycle_id = cycle.id));

grant usage on schema collection to cinnabar_app;
grant select, insert, update on collection.cycle to cinnabar_app;
grant select, insert, update on collection.assignment to cinnabar_app;
