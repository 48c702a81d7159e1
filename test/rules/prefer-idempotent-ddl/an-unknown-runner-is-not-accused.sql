-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_email.sql
ALTER TABLE users ADD COLUMN email text;
CREATE TABLE notes (id int);
