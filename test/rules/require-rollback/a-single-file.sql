-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001.up.sql
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
