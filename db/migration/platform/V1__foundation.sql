-- Extensions, the restricted role of the application, and what a transaction may see.
create extension if not exists ltree with schema public;

create schema platform;

do $$ begin
    if not exists (select from pg_roles where rolname = 'cinnabar_app') then
        create role cinnabar_app nosuperuser nobypassrls nocreatedb nocreaterole login;
    end if;
end $$;

grant usage on schema platform to cinnabar_app;

-- The row scope of the running transaction. cinnabar.scope is empty (sees nothing), '*' (work of the
-- system itself, sees all) or the path of an office, whose subtree is seen; cinnabar.unit names the
-- one unit of a clerk. Short enough that PostgreSQL inlines all three and can use indexes on the path.
create function platform.scope() returns public.ltree language sql stable parallel safe as $$
    select case current_setting('cinnabar.scope', true)
        when '' then null
        when '*' then ''::public.ltree
        else current_setting('cinnabar.scope', true)::public.ltree
    end
$$;
comment on function platform.scope is 'Path whose subtree the transaction may see; the empty path stands above all';

create function platform.unit() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('cinnabar.unit', true), '')::uuid
$$;
comment on function platform.unit is 'The one unit whose rows the transaction may see';

create function platform.sees(path public.ltree, unit uuid) returns boolean
language sql stable parallel safe as $$
    select path operator(public.<@) platform.scope() or unit = platform.unit()
$$;
comment on function platform.sees is 'Whether the transaction may see a row of this office path and unit';

grant execute on all functions in schema platform to cinnabar_app;
