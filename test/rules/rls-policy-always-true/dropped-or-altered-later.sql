-- @file migrations/001_init.up.sql
create table t (id int primary key, user_id uuid);
alter table t enable row level security;
create policy a on t for update using (true);
create policy b on t for update using (true);
create policy c on t for update using (user_id is not null);
create policy d on t for update to authenticated using (true);
-- @file migrations/002_fix.up.sql
drop policy if exists a on t;
create policy a on t for update using (user_id = (select auth.uid()));
alter policy b on t using (user_id = (select auth.uid()));
alter policy c on t using (true);
--                         ^^^^ rls-policy-always-true 90
alter policy d on t to service_role;
