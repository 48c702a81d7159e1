-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/007_backfill.sql
UPDATE users SET active = true;
