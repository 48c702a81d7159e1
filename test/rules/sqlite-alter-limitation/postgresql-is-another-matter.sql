-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_more.sql
ALTER TABLE items ADD COLUMN a int UNIQUE;
