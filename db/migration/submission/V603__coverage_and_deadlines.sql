-- What the cycle allows, late submissions (逾期), and units that need not report (免报).
alter table submission.submission
    drop constraint submission_state_check,
    add column collecting text not null default 'OPEN'
        check (collecting in ('OPEN', 'PUNCTUAL', 'CLOSED')),
    add column late boolean not null default false,
    add column asked_by uuid,
    add constraint submission_state_check check (
        state in ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED', 'DROPPED'));
comment on column submission.submission.collecting is 'What the cycle allows the unit: OPEN, PUNCTUAL: no first submit after the deadline, CLOSED: nothing';
select set_config('cinnabar.scope', '*', true);
update submission.submission s
    set asked_by = (select office_id from collection.cycle c where c.id = s.cycle_id);
alter table submission.submission alter column asked_by set not null;
comment on column submission.submission.asked_by is 'The office that opened the cycle';
comment on column submission.submission.late is 'Whether it was first submitted after its deadline';

alter table submission.event
    drop constraint event_action_check,
    drop constraint event_reason_check,
    add constraint event_action_check check (
        action in ('saveDraft', 'submit', 'withdraw', 'approve', 'sendBack', 'fillOnBehalf',
            'submitOnBehalf', 'lock', 'requestUnlock', 'unlock', 'refuseUnlock', 'drop', 'reinstate')),
    add constraint event_reason_check check (
        opinion is not null
        or action not in ('sendBack', 'submitOnBehalf', 'requestUnlock', 'unlock', 'refuseUnlock',
            'drop', 'reinstate'));
