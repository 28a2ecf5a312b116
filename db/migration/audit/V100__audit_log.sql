-- The audit log (操作日志): who did what, append-only and hash-chained.
create schema audit;

create table audit.entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor        text not null,
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    office       text,
    details      jsonb not null default '{}' check (jsonb_typeof(details) = 'object')
);
comment on table audit.entry is 'What was done, written in the transaction that did it; never changed';

create table audit.link (
    sequence bigint primary key check (sequence > 0),
    entry_id uuid not null unique references audit.entry,
    hash     bytea not null check (octet_length(hash) = 32)
);
comment on table audit.link is 'The chain: the hash of each entry covers the hash before it, so a changed or missing entry shows';

-- A field with its length, so that no two different entries can have the same text.
create function audit.field(value text) returns text language sql immutable parallel safe as $$
    select coalesce(octet_length(value) || ':' || value, '-')
$$;

-- Chains an entry when its transaction commits: the lock is held for the commit alone, after every
-- other lock of the transaction, so that it neither holds up other work nor takes part in a deadlock.
create function audit.chain() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    last audit.link;
    next bigint;
begin
    perform pg_advisory_xact_lock(hashtext('audit.link'));
    select * into last from audit.link order by sequence desc limit 1;
    next := coalesce(last.sequence, 0) + 1;
    insert into audit.link values (next, new.id, sha256(
        coalesce(last.hash, '') || convert_to(
            audit.field(next::text)
                || audit.field(new.id::text)
                || audit.field((extract(epoch from new.at) * 1000000)::bigint::text)
                || audit.field(new.actor)
                || audit.field(new.action)
                || audit.field(new.subject_type)
                || audit.field(new.subject_id)
                || audit.field(new.office)
                || audit.field(new.details::text), 'UTF8')));
    return null;
end $$;

create constraint trigger chain after insert on audit.entry
    deferrable initially deferred
    for each row execute function audit.chain();

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger append_only before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();

revoke all on function audit.chain() from public;
grant usage on schema audit to cinnabar_app;
grant select, insert on audit.entry to cinnabar_app;
grant select on audit.link to cinnabar_app;
