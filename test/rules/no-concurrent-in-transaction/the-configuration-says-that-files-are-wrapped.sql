-- @file schemawise.config.json
{"dialect": "postgresql", "migrations": {"transaction": "wrapped"}}
-- @file db/migrations/001_x.sql
  CREATE INDEX CONCURRENTLY i ON t (a);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
