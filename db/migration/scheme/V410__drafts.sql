-- Packs that are examined before they are published (制度草稿).
create table scheme.draft (
    id                uuid primary key,
    name              text not null check (length(name) between 1 and 200),
    scheme            text,
    version           text,
    title_zh          text,
    title_en          text,
    fault_count       integer not null check (fault_count >= 0),
    content_hash      text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    uploader_id       uuid not null,
    uploader_username text not null,
    uploader_name     text not null,
    uploaded_at       timestamptz not null
);
comment on table scheme.draft is 'An uploaded pack; it may be replaced until it is published, and is gone then';
comment on column scheme.draft.scheme is 'What scheme.yaml says; null while it cannot be read';
comment on column scheme.draft.uploader_id is 'The account that may not publish what it uploaded';

create table scheme.draft_file (
    draft_id uuid not null references scheme.draft on delete cascade,
    path     text not null,
    content  bytea not null,
    primary key (draft_id, path)
);
comment on table scheme.draft_file is 'A file of an uploaded pack';

grant select, insert, delete on scheme.draft, scheme.draft_file to cinnabar_app;
