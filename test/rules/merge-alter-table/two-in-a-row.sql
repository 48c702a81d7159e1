-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_more.up.sql
ALTER TABLE users ADD COLUMN a int;
  ALTER TABLE public.users ADD COLUMN b int, ADD COLUMN c int;
--^^^^^^^^^^^^^^^^^^^^^^^^ merge-alter-table 50
