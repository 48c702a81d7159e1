-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_paused.sql
BEGIN;
ALTER TYPE state ADD VALUE 'paused';
COMMIT;
UPDATE jobs SET state = 'paused' WHERE id = 1;
