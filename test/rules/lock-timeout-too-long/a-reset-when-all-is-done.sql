-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_a.sql
SET lock_timeout = '2s';
ALTER TABLE users ADD COLUMN a int;
SET lock_timeout = 0;
