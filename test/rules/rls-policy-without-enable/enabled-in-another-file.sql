-- @file migrations/001_init.up.sql
create table t (id int primary key);
create policy p on t using (true);
-- @file migrations/002_on.up.sql
ALTER TABLE IF EXISTS ONLY "t" ENABLE ROW LEVEL SECURITY;
