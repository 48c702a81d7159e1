-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_more.up.sql
ALTER TABLE t ADD COLUMN a int;
  ALTER TABLE public.t ADD COLUMN b int;
--^^^^^^^^^^^^^^^^^^^^ merge-alter-table 50
