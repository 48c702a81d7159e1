-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file migrations/00001_a.sql
-- +goose Up
BEGIN;
ALTER TABLE a ADD COLUMN b int;
UPDATE a SET b = 1 WHERE id = 1;
-- +goose Down
ALTER TABLE a DROP COLUMN b;
