-- @file supabase/migrations/20240101000000_init.sql
create table a (id bigserial primary key);
alter table a enable row level security;
create policy p on a for select using (true);
create table b (id bigserial primary key);
grant select on a to anon, authenticated;
grant select on b to anon, authenticated;
--                   ^^^^ excessive-grant 85
grant all on auth.users to anon;
grant usage on schema auth to public;
