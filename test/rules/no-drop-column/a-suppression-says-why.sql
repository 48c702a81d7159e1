-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
-- schemawise-disable-next-line no-drop-column -- unused since 4.2
ALTER TABLE users DROP COLUMN name;
