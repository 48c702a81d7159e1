-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_x.sql
BEGIN;
SAVEPOINT s;
ROLLBACK TO SAVEPOINT s;
  VACUUM t;
--^^^^^^^^ no-concurrent-in-transaction 97
COMMIT;
