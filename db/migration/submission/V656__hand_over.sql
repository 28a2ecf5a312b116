-- Submissions that are given to another office in the middle of a cycle (移交).
alter table submission.event
    drop constraint event_action_check,
    drop constraint event_reason_check,
    add column handed_to uuid,
    add constraint event_action_check check (
        action in ('saveDraft', 'sign', 'submit', 'withdraw', 'approve', 'sendBack', 'fillOnBehalf',
            'submitOnBehalf', 'lock', 'requestUnlock', 'unlock', 'refuseUnlock', 'drop', 'reinstate',
            'handOver')),
    add constraint event_handed_check check ((action = 'handOver') = (handed_to is not null)),
    add constraint event_reason_check check (
        opinion is not null
        or action not in ('sendBack', 'submitOnBehalf', 'requestUnlock', 'unlock', 'refuseUnlock',
            'drop', 'reinstate', 'handOver'));
comment on column submission.event.handed_to is 'The office that the submission was given to';

-- Everything of a submission is seen by the offices it is with now.
create function submission.follow_office() returns trigger language plpgsql as $$
declare
    following text;
begin
    foreach following in array
        array['form_data', 'explanation', 'revision', 'event', 'outbox', 'remark', 'correction'] loop
        execute format('update submission.%I set office_path = $1 where submission_id = $2', following)
            using new.office_path, new.id;
    end loop;
    return null;
end $$;
create trigger follow_office after update of office_path on submission.submission
    for each row when (old.office_path is distinct from new.office_path)
    execute function submission.follow_office();

grant update (office_path) on submission.revision, submission.event, submission.outbox,
    submission.remark, submission.correction to cinnabar_app;
