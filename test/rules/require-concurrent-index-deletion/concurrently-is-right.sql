-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);
-- @file db/migrations/002_drop.up.sql
DROP INDEX CONCURRENTLY IF EXISTS users_email_idx;
