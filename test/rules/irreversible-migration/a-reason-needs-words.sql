-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
-- schemawise: irreversible
  TRUNCATE sessions;
--^^^^^^^^^^^^^^^^^ irreversible-migration 75
