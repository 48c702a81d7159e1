-- @file supabase/migrations/20240101000000_init.sql
create table public.foo (id int primary key);
--           ^^^^^^^^^^ rls-disabled 90
CREATE TABLE "Bar" (id int);
--           ^^^^^ rls-disabled 90
create table app.inside (id int primary key);
create temp table scratch (id int);
create table schema_migrations (version text primary key);
create table done (id int primary key);
alter table done enable row level security;
create table later (id int primary key);
create table gone (id int primary key);
create view v as select 1 as one;
create table parts (id int, k int) partition by list (k);
alter table parts enable row level security;
create table parts_1 partition of parts for values in (1);
create table undone (id int primary key);
--           ^^^^^^ rls-disabled 90
alter table undone enable row level security;
alter table undone disable row level security;
-- @file supabase/migrations/20240102000000_more.sql
alter table only public.later enable row level security, force row level security;
drop table gone;
