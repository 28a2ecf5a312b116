-- What an office has decided, those below it do not undo (上级已移出).
alter table collection.assignment
    add column dropped_by ltree,
    add constraint assignment_dropped_by_check check (dropped_by is null or dropped_at is not null);
comment on column collection.assignment.dropped_by is 'Path of the office that left the unit out; null: the register did, or it was before offices were recorded';
