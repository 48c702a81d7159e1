-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_one.sql
  DO $$ BEGIN ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN a int; END $$;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wide-lock-window 75
DO $$ BEGIN ALTER TABLE users ADD COLUMN b int; ALTER TABLE users ADD COLUMN c int; END $$;
