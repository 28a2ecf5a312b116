-- Signatures inside the enterprise (填表人, 统计负责人, 单位负责人) before a set is submitted.
alter table submission.submission
    add column signing text[] not null default '{}',
    add column signed int not null default 0,
    add constraint submission_signed_check check (signed between 0 and cardinality(signing));
comment on column submission.submission.signing is 'Who signs inside the unit before it submits, in this order; as the scheme says at dispatch';
comment on column submission.submission.signed is 'How many of them have signed what it says now; who and when is in the history';

alter table submission.event
    drop constraint event_action_check,
    add column signature text check (signature in ('FILLER', 'STATISTICS_HEAD', 'UNIT_HEAD')),
    add constraint event_action_check check (
        action in ('saveDraft', 'sign', 'submit', 'withdraw', 'approve', 'sendBack', 'fillOnBehalf',
            'submitOnBehalf', 'lock', 'requestUnlock', 'unlock', 'refuseUnlock', 'drop', 'reinstate')),
    add constraint event_signed_check check ((action = 'sign') = (signature is not null));
comment on column submission.event.signature is 'As what somebody of the unit signed';
