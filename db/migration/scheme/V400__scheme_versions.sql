-- Published versions of reporting schemes (报表制度版本) with their frozen files.
create schema scheme;

create table scheme.scheme_version (
    scheme       text not null check (scheme ~ '^[A-Za-z][A-Za-z0-9_]*$'),
    version      text not null,
    state        text not null check (state in ('PUBLISHED')),
    title_zh     text not null,
    title_en     text not null,
    form_count   integer not null,
    check_count  integer not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    primary key (scheme, version)
);
comment on table scheme.scheme_version is 'One published version of a reporting scheme; never changes';
comment on column scheme.scheme_version.content_hash is 'SHA-256 over names and contents of all files of the pack';

create table scheme.pack_file (
    scheme  text not null,
    version text not null,
    path    text not null,
    content bytea not null,
    primary key (scheme, version, path),
    foreign key (scheme, version) references scheme.scheme_version
);
comment on table scheme.pack_file is 'A file of a published pack (制度包), exactly as it was checked';

grant usage on schema scheme to cinnabar_app;
grant select, insert on scheme.scheme_version, scheme.pack_file to cinnabar_app;
