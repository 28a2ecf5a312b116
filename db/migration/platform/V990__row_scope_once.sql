-- The row scope of a transaction is worked out once for each statement, no longer for each row: a
-- subquery without a reference to the row is a constant to PostgreSQL. Tables made later say so in
-- their policies themselves.
create function pg_temp.once(condition text) returns text language sql as $$
    select regexp_replace(condition, 'platform\.sees\((\w+), (\w+(?:::uuid)?)\)',
        '(\1 operator(public.<@) (select platform.scope()) or \2 = (select platform.unit()))', 'g')
$$;
do $$
declare
    policy record;
begin
    for policy in
        select schemaname, tablename, policyname, qual, with_check from pg_policies
        where qual like '%sees(%' or with_check like '%sees(%'
    loop
        execute format('alter policy %I on %I.%I using (%s)', policy.policyname,
            policy.schemaname, policy.tablename, pg_temp.once(policy.qual));
        if policy.with_check is not null then
            execute format('alter policy %I on %I.%I with check (%s)', policy.policyname,
                policy.schemaname, policy.tablename, pg_temp.once(policy.with_check));
        end if;
    end loop;
end $$;
drop function platform.sees(public.ltree, uuid);

-- A cycle concerns its office, those above and below it, and the units that are asked: no need to look
-- through the assignments of all units for one that the reader may see.
alter policy visible on collection.cycle using (
    office_path operator(public.<@) (select platform.scope())
    or (select platform.scope()) operator(public.<@) office_path
    or exists (select from collection.assignment a
        where a.cycle_id = cycle.id and a.unit_id = (select platform.unit())));

create or replace function mart.create_table(table_name text) returns void language plpgsql as $$
begin
    execute format(
        'create table mart.%I (
            year smallint not null, period text not null, submission_id uuid not null,
            row_number int not null, revision int not null, unit_id uuid not null,
            unit_type text not null, region_code text not null, industry text not null,
            office_path public.ltree not null, extracted_at timestamptz not null,
            primary key (year, submission_id, row_number)) partition by range (year)', table_name);
    execute format('create index %I on mart.%I using gist (office_path)',
        table_name || '_office', table_name);
    execute format('alter table mart.%I enable row level security', table_name);
    execute format('alter table mart.%I force row level security', table_name);
    execute format('create policy visible on mart.%I using (
            office_path operator(public.<@) (select platform.scope())
            or unit_id = (select platform.unit()))', table_name);
    execute format('grant select, insert, delete on mart.%I to cinnabar_app', table_name);
end $$;
