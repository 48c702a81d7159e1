-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sessions (id bigint PRIMARY KEY);
-- @file db/migrations/002_key.up.sql
DELETE FROM sessions WHERE id > 5;
ALTER TABLE sessions ADD COLUMN user_id bigint NOT NULL;
--                                             ^^^^^^^^ add-not-null-column-without-default 95
