-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sessions (id int, token text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE sessions RENAME COLUMN token TO old_token;
ALTER TABLE sessions ADD COLUMN token text;
