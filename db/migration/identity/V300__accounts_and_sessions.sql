-- Who may sign in, what they are, and the sessions they hold.
create schema identity;
grant usage on schema identity to cinnabar_app;

create table identity.account (
    id            uuid primary key,
    username      text not null unique check (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    display_name  text not null check (length(display_name) between 1 and 100),
    password_hash text,
    role          text not null check (role in (
        'UNIT_CLERK', 'REVIEWER', 'ANALYST', 'SCHEME_DESIGNER',
        'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')),
    office_id     uuid,
    unit_id       uuid,
    language      text not null default 'zh' check (language in ('zh', 'en')),
    enabled       boolean not null default true,
    demo          boolean not null default false,
    created_at    timestamptz not null,
    constraint clerk_belongs_to_a_unit check ((role = 'UNIT_CLERK') = (unit_id is not null)),
    constraint officer_belongs_to_an_office check (
        case role
            when 'REVIEWER' then office_id is not null
            when 'ANALYST' then office_id is not null
            when 'SYSTEM_ADMINISTRATOR' then office_id is not null
            else office_id is null
        end)
);
create index on identity.account (unit_id);
create index on identity.account (office_id);
comment on table identity.account is
    'Account (账号): one role, and the office or unit it acts for; ids of the organization schema';
comment on column identity.account.password_hash is
    'Argon2id; absent when only an external issuer signs this account in';
comment on column identity.account.demo is 'Made by the demo; refused when the demo is off';

create table identity.sign_in_attempt (
    username     text primary key,
    failures     integer not null check (failures > 0),
    locked_until timestamptz,
    last_at      timestamptz not null
);
create index on identity.sign_in_attempt (last_at);
comment on table identity.sign_in_attempt is
    'Sign-ins under way or failed since the last success, by the name typed: whether an account of that name exists cannot be seen from being locked out';

create table identity.session (
    id         uuid primary key,
    account_id uuid not null references identity.account,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index on identity.session (account_id);
create index on identity.session (expires_at);
comment on table identity.session is 'A sign-in and everything refreshed from it (family of refresh tokens)';

create table identity.refresh_token (
    token_hash bytea primary key,
    session_id uuid not null references identity.session on delete cascade,
    issued_at  timestamptz not null,
    used_at    timestamptz
);
create index on identity.refresh_token (session_id);
comment on table identity.refresh_token is
    'Refresh token, known by its SHA-256 only; presenting one a second time revokes the session';

create table identity.signing_key (
    id          text primary key,
    private_jwk text not null,
    created_at  timestamptz not null
);
comment on table identity.signing_key is 'Keys of the built-in issuer (ES256, JWK with its private part)';

grant select, insert, update on identity.account to cinnabar_app;
grant select, insert, update, delete
    on identity.sign_in_attempt, identity.session, identity.refresh_token to cinnabar_app;
grant select, insert, delete on identity.signing_key to cinnabar_app;
