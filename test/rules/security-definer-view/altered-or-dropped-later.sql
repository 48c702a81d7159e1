-- @file migrations/001_init.up.sql
create table t (id int primary key);
create view a as select id from t;
create view b as select id from t;
create view c with (security_invoker = on) as select id from t;
--          ^ security-definer-view 75
-- @file migrations/002_rls.up.sql
alter table t enable row level security;
create policy p on t using (true);
alter view a set (security_invoker = true);
drop view b;
alter view c reset (security_invoker);
