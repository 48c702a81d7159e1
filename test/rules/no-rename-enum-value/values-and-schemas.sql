-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_rename.up.sql
  ALTER TYPE app.state RENAME VALUE 'open' TO 'active';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-enum-value 75
  ALTER SCHEMA shop RENAME TO store;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-enum-value 75
