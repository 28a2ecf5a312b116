-- The analysis store (数据分析库): one wide typed table per table of a form, partitioned by year.
-- Numbers are bigint scaled by the cell's decimals; the view of the same name ending in _v shows decimals.
-- The application may not create tables: it calls the functions below, which can touch this schema only.
create schema mart;

create table mart.form_table (
    name        text primary key check (name ~ '^[a-z][a-z0-9_]{0,55}$'),
    scheme      text not null,
    form        text not null,
    form_table  text,
    unique nulls not distinct (scheme, form, form_table)
);
comment on table mart.form_table is 'Which table of which form a mart table holds; form_table is null for the fixed cells';

create table mart.form_column (
    name      text not null references mart.form_table,
    ordinal   int  not null,
    column_name text not null check (column_name ~ '^[a-z_][a-z0-9_]{0,62}$'),
    cell      text not null,
    kind      text not null check (kind in ('NUMBER', 'TEXT', 'DATE')),
    scale     int  not null check (scale between 0 and 12),
    primary key (name, column_name),
    unique (name, cell)
);
comment on column mart.form_column.scale is 'Decimals of a NUMBER: the stored bigint is the value times 10^scale';

create function mart.create_table(table_name text) returns void language plpgsql as $$
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
    execute format('create policy visible on mart.%I using (platform.sees(office_path, unit_id))',
        table_name);
    execute format('grant select, insert, delete on mart.%I to cinnabar_app', table_name);
end $$;

-- Creates a form's table, or adds the columns it does not have yet; refuses a changed scale or kind and
-- a name that is taken. The view gets its new columns at the end, so that what is built on it stays.
create function mart.define_table(
    table_name text, scheme_key text, form_key text, floating_key text, columns jsonb)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    wanted record;
    known mart.form_column;
    select_list text;
    changed boolean := false;
begin
    perform pg_advisory_xact_lock(hashtext('mart.' || table_name));
    if not exists (select from mart.form_table t where t.name = table_name and t.scheme = scheme_key
            and t.form = form_key and t.form_table is not distinct from floating_key) then
        if to_regclass(format('mart.%I', table_name)) is not null then
            raise exception 'mart.% is taken', table_name using errcode = 'duplicate_table';
        end if;
        insert into mart.form_table values (table_name, scheme_key, form_key, floating_key);
        perform mart.create_table(table_name);
    end if;
    for wanted in
        select * from jsonb_to_recordset(columns)
            as c(ordinal int, column_name text, cell text, kind text, scale int)
    loop
        select * into known from mart.form_column f
            where f.name = table_name and f.cell = wanted.cell;
        if not found then
            insert into mart.form_column values (table_name, wanted.ordinal, wanted.column_name,
                wanted.cell, wanted.kind, wanted.scale);
            changed := true;
            execute format('alter table mart.%I add column %I %s', table_name, wanted.column_name,
                case wanted.kind when 'NUMBER' then 'bigint' when 'DATE' then 'date' else 'text' end);
        elsif known.kind <> wanted.kind or known.scale <> wanted.scale then
            raise exception 'mart.% column % is % with % decimals and cannot become % with %',
                table_name, known.column_name, known.kind, known.scale, wanted.kind, wanted.scale
                using errcode = 'datatype_mismatch';
        end if;
    end loop;
    if not changed then
        return;
    end if;
    select string_agg(case kind
            when 'NUMBER' then format('(%I / 10::numeric ^ %s)::numeric(30, %s) as %I',
                column_name, scale, scale, column_name)
            else quote_ident(column_name) end, ', ' order by a.attnum)
        into select_list
        from mart.form_column f join pg_attribute a
            on a.attrelid = format('mart.%I', table_name)::regclass and a.attname = f.column_name
        where f.name = table_name;
    execute format(
        'create or replace view mart.%I with (security_invoker = true) as
            select year, period, submission_id, row_number, revision, unit_id, unit_type,
                   region_code, industry, office_path, extracted_at, %s from mart.%I',
        table_name || '_v', select_list, table_name);
    execute format('grant select on mart.%I to cinnabar_app', table_name || '_v');
end $$;

-- Makes sure that a year's partition of every mart table exists.
create function mart.define_year(of_year int) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    parent text;
begin
    for parent in select name from mart.form_table order by name loop
        if to_regclass(format('mart.%I', parent || '_' || of_year)) is null then
            perform pg_advisory_xact_lock(hashtext('mart.' || parent));
            execute format(
                'create table if not exists mart.%I partition of mart.%I for values from (%s) to (%s)',
                parent || '_' || of_year, parent, of_year, of_year + 1);
        end if;
    end loop;
end $$;

create table mart.freshness (
    scheme       text primary key,
    extracted_at timestamptz,
    pending      int not null check (pending >= 0)
);
comment on table mart.freshness is 'When accepted values last arrived, and how many submissions still wait';

revoke all on function mart.create_table(text) from public;
revoke all on function mart.define_table(text, text, text, text, jsonb) from public;
revoke all on function mart.define_year(int) from public;
grant usage on schema mart to cinnabar_app;
grant select on mart.form_table, mart.form_column to cinnabar_app;
grant select, insert, update on mart.freshness to cinnabar_app;
grant execute on function mart.define_table(text, text, text, text, jsonb) to cinnabar_app;
grant execute on function mart.define_year(int) to cinnabar_app;
