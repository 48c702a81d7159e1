-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
BEGIN;
  CREATE INDEX CONCURRENTLY i ON t (a);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
COMMIT;
  CREATE INDEX CONCURRENTLY j ON t (b);
