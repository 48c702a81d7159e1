-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_reset.up.sql
  TRUNCATE TABLE orders;
--^^^^^^^^^^^^^^^^^^^^^ no-truncate 75
