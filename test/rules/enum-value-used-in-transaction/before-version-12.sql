-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "11"}}
-- @file db/migrations/002_paused.sql
BEGIN;
  ALTER TYPE state ADD VALUE 'paused';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ enum-value-used-in-transaction 85
COMMIT;
ALTER TYPE state ADD VALUE 'gone';
