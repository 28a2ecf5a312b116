-- What an office has decided, those below it do not undo (上级已免报).
alter table submission.event add column office_code text;
comment on column submission.event.office_code is 'The code of that office, as it was then';

select set_config('cinnabar.scope', '*', true);
update submission.event set office_code = office.code
from organization.office where office.id = event.office_id;
