-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_drop.up.sql
DROP TYPE mood;
DROP TABLE users;
DROP TRIGGER t ON users;
DROP VIEW index_usage;
