-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sessions (id bigint PRIMARY KEY);
CREATE TABLE tokens (id bigint PRIMARY KEY);
-- @file db/migrations/002_key.up.sql
TRUNCATE sessions;
ALTER TABLE sessions ADD COLUMN user_id bigint NOT NULL;
DELETE FROM tokens;
ALTER TABLE tokens ADD COLUMN user_id bigint NOT NULL;
