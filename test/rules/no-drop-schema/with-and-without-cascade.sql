-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_drop.up.sql
  DROP SCHEMA legacy CASCADE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-schema 85
  drop schema if exists "Old", older;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-schema 85
