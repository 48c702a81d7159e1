-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE posts (id bigint PRIMARY KEY, body text);
-- @file db/migrations/002_drop.up.sql
ALTER TABLE users DROP CONSTRAINT users_pkey;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^ require-primary-key 90
ALTER TABLE posts DROP COLUMN id;
--                ^^^^^^^^^^^^^^ require-primary-key 90
