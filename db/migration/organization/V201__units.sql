-- The unit register (单位名录库). Rows are visible to the unit itself and to the offices above it.
create table organization.unit (
    id          uuid primary key,
    credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    name        text not null check (length(name) between 1 and 200),
    unit_type   text not null check (unit_type ~ '^[A-Za-z][A-Za-z0-9_]*$'),
    region_code text not null references organization.region,
    industry    text not null default '',
    status      text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    office_id   uuid not null references organization.office,
    office_path ltree not null,
    attributes  jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object')
);
create index on organization.unit using gist (office_path);
create index on organization.unit (unit_type);
comment on table organization.unit is 'Statistical unit (调查单位); office = the lowest office of its chain';
comment on column organization.unit.attributes is
    'Further register attributes which a reporting scheme may name, text by key';

alter table organization.unit enable row level security;
alter table organization.unit force row level security;
create policy unit_in_scope on organization.unit
    using (platform.sees(office_path, id))
    with check (platform.sees(office_path, id));

grant select, insert, update on organization.unit to cinnabar_app;
