-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.sql
  SET session_replication_role = replica;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
UPDATE items SET a = 1 WHERE id = 2;
