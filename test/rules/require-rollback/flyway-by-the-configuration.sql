-- @file schemawise.config.json
{"dialect": "postgresql", "rules": {"require-rollback": ["warning", {"flywayUndo": true}]}}
-- @file db/migration/V1__init.sql
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
