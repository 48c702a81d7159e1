-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (id bigint NOT NULL, line text);
-- @file db/migrations/002_id.up.sql
ALTER TABLE logs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE logs ADD COLUMN plain bigint;
