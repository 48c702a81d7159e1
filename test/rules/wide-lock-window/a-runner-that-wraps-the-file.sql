-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00002_notes.sql
-- +goose Up
ALTER TABLE users ADD COLUMN note text;
  DROP TABLE orders;
--^^^^^^^^^^^^^^^^^ wide-lock-window 75
-- +goose Down
ALTER TABLE users DROP COLUMN note;
ALTER TABLE orders DROP COLUMN note;
