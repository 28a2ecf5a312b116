-- Regions (行政区划) and the reporting tree of offices (组织机构). Both are public master data.
create schema organization;
grant usage on schema organization to cinnabar_app;

create table organization.region (
    code        text primary key check (code ~ '^[0-9]{6}$'),
    parent_code text references organization.region,
    level       text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
    name_zh     text not null,
    name_en     text not null
);
create index on organization.region (parent_code);
comment on table organization.region is 'Administrative division (行政区划), six-digit codes';

create table organization.office (
    id          uuid primary key,
    code        text not null unique check (code ~ '^[0-9]{6}$'),
    path        ltree not null unique,
    superior_id uuid references organization.office,
    level       text not null check (level in ('COUNTRY', 'PROVINCE', 'CITY', 'COUNTY')),
    region_code text references organization.region,
    name_zh     text not null,
    name_en     text not null,
    check ((superior_id is null) = (nlevel(path) = 1)),
    check (subpath(path, -1)::text = 'c' || code)
);
create index on organization.office using gist (path);
create index on organization.office (superior_id);
comment on table organization.office is
    'Office (组织机构) in the reporting tree; path = the codes from the root down, each prefixed with c';

grant select, insert on organization.region, organization.office to cinnabar_app;
