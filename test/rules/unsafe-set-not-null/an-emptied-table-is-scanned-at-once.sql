-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sessions (id bigint PRIMARY KEY, user_id bigint);
-- @file db/migrations/002_required.up.sql
TRUNCATE TABLE sessions;
ALTER TABLE sessions ALTER COLUMN user_id SET NOT NULL;
