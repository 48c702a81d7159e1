-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_x.up.sql
SET SESSION lock_wait_timeout = 5;
ALTER TABLE users ADD COLUMN a int;
SET SESSION lock_wait_timeout = DEFAULT;
  ALTER TABLE users ADD COLUMN b int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
