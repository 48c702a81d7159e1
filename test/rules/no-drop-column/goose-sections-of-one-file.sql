-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_init.sql
-- +goose Up
ALTER TABLE orders ADD COLUMN a int;
-- +goose Down
ALTER TABLE orders DROP COLUMN a;
