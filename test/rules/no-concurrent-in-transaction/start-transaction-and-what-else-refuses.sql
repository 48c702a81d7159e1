-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
start transaction;
  drop index concurrently if exists app.i;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  REINDEX (VERBOSE, CONCURRENTLY) TABLE t;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  REINDEX INDEX CONCURRENTLY "I";
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  REINDEX DATABASE app;
--^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  VACUUM (ANALYZE) t;
--^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  CREATE DATABASE other;
--^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  DROP DATABASE other;
--^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  ALTER SYSTEM SET work_mem = '64MB';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
  ALTER TABLE parts DETACH PARTITION p1 CONCURRENTLY;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
commit;
