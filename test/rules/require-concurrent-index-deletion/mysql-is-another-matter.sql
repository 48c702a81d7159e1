-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_drop.up.sql
DROP INDEX users_email_idx ON users;
