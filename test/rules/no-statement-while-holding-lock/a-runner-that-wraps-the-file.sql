-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00002_state.sql
-- +goose Up
ALTER TABLE users ADD COLUMN state text;
  SELECT count(*) FROM users;
--^^^^^^^^^^^^^^^^^^^^^^^^^^ no-statement-while-holding-lock 75
-- +goose Down
ALTER TABLE users DROP COLUMN state;
UPDATE users SET id = 1;
