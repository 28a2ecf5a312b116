-- What an office did (机构办理记录), newest first.
create index event_office on submission.event (office_id, at desc) where office_id is not null;
