-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--           ^^^^^^ require-comment 25
CREATE TABLE app.users (id bigint PRIMARY KEY);
COMMENT ON TABLE app.users IS 'People';
CREATE TABLE notes (id bigint PRIMARY KEY);
--           ^^^^^ require-comment 25
COMMENT ON COLUMN notes.id IS 'Number';
CREATE TABLE gone (id bigint PRIMARY KEY);
--           ^^^^ require-comment 25
COMMENT ON TABLE gone IS NULL;
CREATE TEMP TABLE t (id int);
