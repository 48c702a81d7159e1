-- @file migrations/001_init.up.sql
create table t (id int primary key);
alter table t enable row level security;
create table parts (id int, k int) partition by list (k);
alter table parts enable row level security;
create policy p on parts using (true);
create table parts_1 partition of parts for values in (1);
alter table parts_1 enable row level security;
-- @file migrations/002_policy.up.sql
create policy p on t for select to public using (true);
