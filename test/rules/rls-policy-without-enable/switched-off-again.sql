-- @file migrations/001_init.up.sql
create table t (id int primary key);
alter table t enable row level security;
create policy p on t using (true);
--            ^ rls-policy-without-enable 95
-- @file migrations/002_off.up.sql
alter table t disable row level security;
