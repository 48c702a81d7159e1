-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.sql
SET session_replication_role = 'replica';
UPDATE items SET a = 1 WHERE id = 2;
SET session_replication_role = DEFAULT;
BEGIN;
SET LOCAL session_replication_role = replica;
COMMIT;
