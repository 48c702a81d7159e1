-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_move.up.sql
  ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
