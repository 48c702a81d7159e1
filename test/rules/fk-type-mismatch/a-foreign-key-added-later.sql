-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, user_id int);
-- @file db/migrations/002_fk.up.sql
ALTER TABLE posts ADD FOREIGN KEY (user_id) REFERENCES users (id);
--                                 ^^^^^^^ fk-type-mismatch 90
