-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
  DROP TABLE IF EXISTS orders;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
ALTER TABLE users DROP COLUMN _value_tmp;
