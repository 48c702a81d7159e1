-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file migrations/00001_a.sql
-- +goose Up
  BEGIN;
--^^^^^ nested-transaction 85
  ALTER TABLE a ADD COLUMN b int;
  COMMIT;
--^^^^^^ nested-transaction 85
-- +goose Down
ALTER TABLE a DROP COLUMN b;
-- @file migrations/00002_b.sql
-- +goose NO TRANSACTION
-- +goose Up
BEGIN;
ALTER TABLE a ADD COLUMN c int;
COMMIT;
-- +goose Down
ALTER TABLE a DROP COLUMN c;
