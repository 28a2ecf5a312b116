-- Notices about a whole cycle (期次通知): to offices, without a submission.
alter table notification.notice
    alter column subject_id drop not null,
    alter column unit_id drop not null,
    add column cycle_id uuid,
    add constraint notice_about_check check (
        num_nonnulls(subject_id, unit_id) <> 1 and num_nonnulls(subject_id, cycle_id) = 1);
comment on column notification.notice.subject_id is 'The submission; null: it is about a cycle';

-- Whoever acts tells others, offices above among them, whose notices they may not read.
create policy told on notification.notice for insert with check (true);
