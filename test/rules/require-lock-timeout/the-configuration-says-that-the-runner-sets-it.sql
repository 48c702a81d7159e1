-- @file schemawise.config.json
{"dialect": "postgresql", "rules": {"require-lock-timeout": ["info", {"setByRunner": true}]}}
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int;
