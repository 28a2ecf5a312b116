-- Checks across units learn from the outbox which revision of a submission stands filed.
alter table submission.outbox drop constraint outbox_kind_check;
alter table submission.outbox add constraint outbox_kind_check check (kind in ('ACCEPTED', 'FILED'));
comment on column submission.outbox.kind is 'ACCEPTED: the revision counts; FILED: which revision the unit has handed in changed, 0 for none';

drop index submission.outbox_pending;
create index outbox_pending on submission.outbox (kind, id) where processed_at is null;
create index outbox_submission on submission.outbox (submission_id, kind, id);

insert into submission.outbox (kind, submission_id, revision, unit_id, office_path, created_at)
    select 'FILED', id, revision, unit_id, office_path, coalesce(submitted_at, updated_at)
    from submission.submission
    where state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED');
