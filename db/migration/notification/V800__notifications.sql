-- Notifications (消息通知): what units and offices are told, who has read it, and letters by e-mail.
create schema notification;

create table notification.notice (
    id              uuid primary key,
    kind            text not null,
    audience_unit   uuid,
    audience_office uuid,
    subject_id      uuid not null,
    unit_id         uuid not null,
    office_path     ltree not null,
    parameters      jsonb not null,
    once            text unique,
    created_at      timestamptz not null,
    spread_at       timestamptz,
    check (num_nonnulls(audience_unit, audience_office) = 1)
);
comment on table notification.notice is 'Something that happened to a submission, told to everybody of one unit or one office; never changed';
comment on column notification.notice.subject_id is 'The submission';
comment on column notification.notice.once is 'What is said once only, whoever says it: a reminder of a deadline on a day';
comment on column notification.notice.spread_at is 'When its letters were written; null: to be done';
create index notice_unit on notification.notice (audience_unit, created_at desc)
    where audience_unit is not null;
create index notice_office on notification.notice (audience_office, created_at desc)
    where audience_office is not null;
create index notice_to_spread on notification.notice (created_at) where spread_at is null;

create table notification.reading (
    notice_id  uuid not null references notification.notice,
    account_id uuid not null,
    read_at    timestamptz not null,
    primary key (notice_id, account_id)
);
comment on table notification.reading is 'Who has read a notice';

create table notification.address (
    account_id      uuid primary key,
    audience_unit   uuid,
    audience_office uuid,
    email           text not null check (email ~ '^[^@\s]+@[^@\s]+$'),
    language        text not null check (language in ('zh', 'en')),
    updated_at      timestamptz not null,
    check (num_nonnulls(audience_unit, audience_office) = 1)
);
comment on table notification.address is 'Where an account wants letters about its notices';
create index address_unit on notification.address (audience_unit) where audience_unit is not null;
create index address_office on notification.address (audience_office)
    where audience_office is not null;

create table notification.letter (
    notice_id   uuid not null references notification.notice,
    account_id  uuid not null,
    channel     text not null,
    address     text not null,
    language    text not null,
    attempts    int not null default 0,
    next_try_at timestamptz not null,
    sent_at     timestamptz,
    given_up_at timestamptz,
    failure     text,
    primary key (notice_id, account_id, channel)
);
comment on table notification.letter is 'One message to one address, sent by whichever server takes it first';
create index letter_to_send on notification.letter (next_try_at)
    where sent_at is null and given_up_at is null;

alter table notification.notice enable row level security;
alter table notification.notice force row level security;
create policy visible on notification.notice using (platform.sees(office_path, unit_id));

do $$
declare
    protected text;
begin
    foreach protected in array array['reading', 'letter'] loop
        execute format('alter table notification.%I enable row level security', protected);
        execute format('alter table notification.%I force row level security', protected);
        execute format('create policy visible on notification.%I using (
            exists (select from notification.notice n where n.id = notice_id))', protected);
    end loop;
end $$;

create function notification.announce() returns trigger language plpgsql as $$
begin
    perform pg_notify('notice', coalesce(new.audience_unit, new.audience_office)::text);
    return null;
end $$;
create trigger announce after insert on notification.notice
    for each row execute function notification.announce();

grant usage on schema notification to cinnabar_app;
grant select, insert on notification.notice, notification.reading, notification.letter to cinnabar_app;
grant update (spread_at) on notification.notice to cinnabar_app;
grant select, insert, update, delete on notification.address to cinnabar_app;
grant update (attempts, next_try_at, sent_at, given_up_at, failure) on notification.letter to cinnabar_app;
