-- @file migrations/001_init.up.sql
create function a() returns int language sql security definer as $$ select 1 $$;
create function b(x int) returns int language sql security definer as $$ select 1 $$;
create function b(x text) returns int language sql security definer as $$ select 1 $$;
--              ^ security-definer-search-path 95
create function c() returns int language sql security definer as $$ select 1 $$;
create function d() returns int language sql security definer as $$ select 1 $$;
create function e() returns int language sql as $$ select 1 $$;
create function f() returns int language sql security definer set search_path = '' as $$ select 1 $$;
create function g() returns int language sql security definer as $$ select 1 $$;
create function h() returns int language sql security definer as $$ select 1 $$;
--              ^ security-definer-search-path 95
-- @file migrations/002_fix.up.sql
alter function a() set search_path = '';
alter function b(integer) set search_path = app, pg_temp;
drop function c();
alter function d() security invoker;
alter function e() security definer;
--             ^ security-definer-search-path 95
alter function f() reset all;
--             ^ security-definer-search-path 95
create or replace function g() returns int language sql security definer set search_path = '' as $$ select 1 $$;
alter function h() rename to hh;
-- @file migrations/002_fix.down.sql
create function a() returns int language sql security definer as $$ select 1 $$;
