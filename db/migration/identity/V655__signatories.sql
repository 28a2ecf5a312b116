-- As what the people of a unit sign its forms (签署权限).
alter table identity.account add column signs text[] not null default '{}'
    check (signs <@ array['FILLER', 'STATISTICS_HEAD', 'UNIT_HEAD']);
update identity.account set signs = '{FILLER}' where role = 'UNIT_CLERK';
alter table identity.account add constraint only_clerks_sign check (
    role = 'UNIT_CLERK' or signs = '{}');
comment on column identity.account.signs is 'As what a clerk signs the unit''s forms before they are submitted';
