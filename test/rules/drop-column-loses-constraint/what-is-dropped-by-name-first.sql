-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, name text, nick text);
CREATE INDEX users_name_idx ON users (name);
-- @file db/migrations/002_drop.up.sql
ALTER TABLE users DROP CONSTRAINT users_email_key;
ALTER TABLE users DROP COLUMN email;
DROP INDEX users_name_idx;
ALTER TABLE users DROP COLUMN name;
ALTER TABLE users DROP CONSTRAINT users_pkey, DROP COLUMN id;
ALTER TABLE users DROP COLUMN nick;
ALTER TABLE elsewhere DROP COLUMN id;
