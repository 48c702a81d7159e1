-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00002_email.sql
-- +goose NO TRANSACTION
-- +goose Up
ALTER TABLE users ADD COLUMN email text;
--                ^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
  CREATE TABLE notes (id int);
--^^^^^^^^^^^^ prefer-idempotent-ddl 50
-- +goose Down
SELECT 1;
