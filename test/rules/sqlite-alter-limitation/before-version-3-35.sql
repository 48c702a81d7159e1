-- @file schemawise.config.json
{"dialect": "sqlite", "targets": {"sqlite": "3.34"}}
-- @file db/migrations/002_more.sql
ALTER TABLE items DROP COLUMN note;
--                ^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
