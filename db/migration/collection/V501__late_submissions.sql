-- Whether a cycle takes submissions after their deadline (逾期上报).
alter table collection.cycle add column late_allowed boolean not null default true;
comment on column collection.cycle.late_allowed is 'Whether units may submit for the first time after their deadline; they are marked late';
