-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00001_init.sql
-- +goose Up
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);
-- +goose Down
DROP TABLE users;
-- @file migrations/00002_drop.sql
-- +goose Up
  DROP INDEX users_email_idx;
--^^^^^^^^^^ require-concurrent-index-deletion 75
-- +goose Down
CREATE INDEX users_email_idx ON users (email);
