-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
