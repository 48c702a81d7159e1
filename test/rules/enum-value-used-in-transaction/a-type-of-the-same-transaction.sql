-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_paused.sql
BEGIN;
CREATE TYPE state AS ENUM ('open');
ALTER TYPE state ADD VALUE 'paused';
SELECT 'paused'::state;
COMMIT;
