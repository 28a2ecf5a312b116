-- What follows acceptance (锁定, 解锁), and what a reviewing office confirms (准强制性审核).
alter table submission.submission
    drop constraint submission_state_check,
    drop constraint submission_check2,
    add column to_confirm text[] not null default '{}',
    add column unlock_requested boolean not null default false,
    add column accepted_by uuid,
    add column accepted_revision int,
    add constraint submission_state_check check (
        state in ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED')),
    add constraint submission_acceptance_check check (
        num_nulls(accepted_at, accepted_by, accepted_revision) in (0, 3)
        and (state not in ('ACCEPTED', 'LOCKED') or accepted_at is not null));
comment on column submission.submission.to_confirm is 'Quasi-mandatory findings of the latest revision that no office has confirmed';
comment on column submission.submission.accepted_revision is 'The revision that counts; it stays while an unlocked submission is corrected';
create index submission_unlock_requested on submission.submission (accepted_by)
    where unlock_requested;

alter table submission.event
    drop constraint event_action_check,
    drop constraint event_check,
    add column forms text[] not null default '{}',
    add column confirmed text[] not null default '{}',
    add constraint event_action_check check (
        action in ('saveDraft', 'submit', 'withdraw', 'approve', 'sendBack', 'fillOnBehalf',
            'submitOnBehalf', 'lock', 'requestUnlock', 'unlock', 'refuseUnlock')),
    add constraint event_reason_check check (
        opinion is not null
        or action not in ('sendBack', 'submitOnBehalf', 'requestUnlock', 'unlock', 'refuseUnlock'));
comment on column submission.event.forms is 'The forms which the opinion is about, none for the whole set';
comment on column submission.event.confirmed is 'The quasi-mandatory findings which the office confirmed';
