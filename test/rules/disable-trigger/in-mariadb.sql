-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_fill.sql
  SET SESSION foreign_key_checks = OFF;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
