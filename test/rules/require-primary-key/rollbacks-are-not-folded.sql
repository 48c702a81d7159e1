-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/001_init.down.sql
ALTER TABLE users DROP CONSTRAINT users_pkey;
CREATE TABLE leftovers (body text);
