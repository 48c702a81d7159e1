create function f() returns int language sql as $$ select 1 $$;
--              ^ function-search-path-mutable 50
create procedure app.p() language plpgsql as $$ begin null; end $$;
--               ^^^^^ function-search-path-mutable 50
create function definer() returns int language sql security definer as $$ select 1 $$;
--              ^^^^^^^ function-search-path-mutable 50
create function ok() returns int language sql set search_path = '' as $$ select 1 $$;
create function c_function(a int) returns int as 'lib', 'f' language c;
create function later() returns int language sql as $$ select 1 $$;
alter function later() set search_path = app;
