-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY);
-- @file db/migrations/002_fk.up.sql
ALTER TABLE posts ADD COLUMN user_id bigint REFERENCES users (id);
--                                          ^^^^^^^^^^^^^^^^^^^^^ unsafe-add-foreign-key 90
ALTER TABLE posts ADD COLUMN note text;
