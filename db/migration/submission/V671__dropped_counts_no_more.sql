-- A report that was accepted, unlocked and then dropped (免报) counts no more.
comment on column submission.submission.accepted_revision is
    'The revision that counts; it stays while an unlocked submission is corrected, until the unit is asked no more';
comment on column submission.outbox.revision is
    'ACCEPTED: the revision that counts, FILED: the one handed in; 0 for none';

select set_config('cinnabar.scope', '*', true);
insert into submission.outbox (kind, submission_id, revision, unit_id, office_path, created_at)
select 'ACCEPTED', id, 0, unit_id, office_path, now()
from submission.submission
where state = 'DROPPED' and accepted_revision is not null;

update submission.submission set accepted_at = null, accepted_by = null, accepted_revision = null
where state = 'DROPPED' and accepted_revision is not null;
