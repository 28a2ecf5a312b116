-- Cycles that are passed on from office to office (逐级下发), the coverage as the offices on the way
-- correct it, and why units have more time.
alter table collection.cycle
    add column dispatch text not null default 'AT_ONCE'
        check (dispatch in ('AT_ONCE', 'LEVEL_BY_LEVEL'));
comment on column collection.cycle.dispatch is 'Whether the cycle went to all units when it was opened, or is passed on by each office on the way';

alter table collection.assignment
    alter column dispatched_at drop not null,
    add column dropped_at timestamptz,
    add column drop_reason text,
    add column extension_reason text,
    add constraint assignment_dropped_check check (
        (dropped_at is null) = (drop_reason is null)
        and (dropped_at is null or dispatched_at is null));
comment on column collection.assignment.dispatched_at is 'When the unit got its forms; null: no office has passed the cycle on to it yet';
comment on column collection.assignment.dropped_at is 'When an office left the unit out before it was dispatched; later its submission is dropped';
comment on column collection.assignment.extension_reason is 'Why the unit has more time than the cycle gives; null: it has not';
create index assignment_undispatched on collection.assignment (cycle_id) where dispatched_at is null;

-- A unit learns of its duty when it is dispatched.
alter policy visible on collection.assignment using (
    office_path operator(public.<@) (select platform.scope())
    or (unit_id = (select platform.unit()) and dispatched_at is not null));

create table collection.passing_on (
    cycle_id     uuid not null references collection.cycle,
    office_id    uuid not null,
    office_path  ltree not null,
    by_office_id uuid not null,
    passed_by    text not null,
    passed_at    timestamptz not null,
    primary key (cycle_id, office_id)
);
comment on table collection.passing_on is 'That an office has passed a cycle on to the offices and units directly below it; never changed';
comment on column collection.passing_on.by_office_id is 'The office that did it; another one than office_id where it was done in its place';

-- An office sees its own area, and whether those above it have passed on.
alter table collection.passing_on enable row level security;
alter table collection.passing_on force row level security;
create policy visible on collection.passing_on
    using (
        office_path operator(public.<@) (select platform.scope())
        or (select platform.scope()) operator(public.<@) office_path)
    with check (office_path operator(public.<@) (select platform.scope()));

grant select, insert on collection.passing_on to cinnabar_app;
