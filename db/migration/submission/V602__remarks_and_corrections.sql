-- Remarks on cells (修改意见), and what people change after a return (修改留痕).
create table submission.remark (
    id            uuid primary key,
    submission_id uuid not null references submission.submission,
    unit_id       uuid not null,
    office_path   ltree not null,
    sequence      int not null,
    number        int not null,
    revision      int not null check (revision > 0),
    form          text not null,
    form_table    text,
    row_number    int check (row_number >= 0),
    cell          text not null,
    text          text not null,
    old_value     text not null,
    office_id     uuid not null,
    given_by      text not null,
    given_at      timestamptz not null,
    answer        text,
    new_value     text,
    answered_by   text,
    answered_at   timestamptz,
    unique (submission_id, sequence, number),
    check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
comment on table submission.remark is 'What an office says about one cell of the revision it sends back; open until it is answered';
comment on column submission.remark.sequence is 'The event it was given with';
comment on column submission.remark.number is 'Its place among the remarks given together';
comment on column submission.remark.cell is 'Key of a fixed cell, or of a column of the floating table';
comment on column submission.remark.new_value is 'What the cell says when the remark is answered; null when its row is gone';

create table submission.correction (
    submission_id uuid not null references submission.submission,
    form          text not null,
    form_version  int not null check (form_version > 0),
    unit_id       uuid not null,
    office_path   ltree not null,
    revision      int not null check (revision > 0),
    changes       jsonb not null,
    saved_by      text not null,
    office_id     uuid,
    saved_at      timestamptz not null,
    primary key (submission_id, form, form_version)
);
comment on table submission.correction is 'The cells and rows that one save after a return changed; never changed';

do $$
declare
    protected text;
begin
    foreach protected in array array['remark', 'correction'] loop
        execute format('alter table submission.%I enable row level security', protected);
        execute format('alter table submission.%I force row level security', protected);
        execute format('create policy visible on submission.%I
            using (platform.sees(office_path, unit_id))', protected);
    end loop;
end $$;

grant select, insert on submission.remark, submission.correction to cinnabar_app;
grant update (answer, new_value, answered_by, answered_at) on submission.remark to cinnabar_app;
