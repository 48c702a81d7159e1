create function f() returns int language sql security definer as $$ select 1 $$;
--              ^ security-definer-search-path 95
CREATE OR REPLACE FUNCTION app."F2"(a int) RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN RETURN NEW; END $$;
--                         ^^^^^^^^ security-definer-search-path 95
create procedure p() language plpgsql security definer as $$ begin null; end $$;
--               ^ security-definer-search-path 95
create function g() returns int language sql security definer set search_path from current as $$ select 1 $$;
--              ^ security-definer-search-path 95
create function h() returns int language sql security definer set search_path to default as $$ select 1 $$;
--              ^ security-definer-search-path 95
create function i() returns int language sql security definer set work_mem = '1MB' as $$ select 1 $$;
--              ^ security-definer-search-path 95
create function ok1() returns int language sql security definer set search_path = '' as $$ select 1 $$;
create function ok2() returns int language sql set search_path = app, pg_temp security definer as $$ select 1 $$;
create function ok3() returns int language sql security definer set search_path to public as $$ select 1 $$;
create function ok4() returns int language sql security invoker as $$ select 1 $$;
create function ok5() returns int language sql as $$ select 1 $$;
create function ok6(a int) returns int as 'lib', 'f' language c security definer;
do $$ begin
  create function inner_f() returns int language sql security definer as 'select 1';
--                ^^^^^^^ security-definer-search-path 95
end $$;
