-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00002_email.sql
-- +goose Up
ALTER TABLE users ADD COLUMN email text;
CREATE TABLE notes (id int);
-- +goose Down
DROP TABLE notes;
ALTER TABLE users DROP COLUMN email;
