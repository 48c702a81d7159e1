-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00002_paused.sql
-- +goose Up
ALTER TYPE state ADD VALUE 'paused';
INSERT INTO jobs VALUES (1, 'paused');
--                          ^^^^^^^^ enum-value-used-in-transaction 85
-- +goose Down
SELECT 1;
