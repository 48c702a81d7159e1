-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_paused.sql
BEGIN;
ALTER TYPE state ADD VALUE 'paused';
UPDATE jobs SET state = 'open' WHERE id = 1;
COMMENT ON TYPE state IS 'paused';
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'SELECT 1';
COMMIT;
