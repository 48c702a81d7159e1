-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_paused.sql
ALTER TYPE state ADD VALUE 'paused';
UPDATE jobs SET state = 'paused' WHERE id = 1;
