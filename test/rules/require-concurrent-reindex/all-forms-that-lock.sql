-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_bloat.up.sql
  REINDEX TABLE app.orders;
--^^^^^^^^^^^^^ require-concurrent-reindex 85
  reindex index orders_idx;
--^^^^^^^^^^^^^ require-concurrent-reindex 85
  REINDEX SCHEMA app;
--^^^^^^^^^^^^^^ require-concurrent-reindex 85
  REINDEX DATABASE shop;
--^^^^^^^^^^^^^^^^ require-concurrent-reindex 85
  REINDEX (VERBOSE) TABLE "Orders";
--^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-reindex 85
  REINDEX (CONCURRENTLY false) TABLE orders;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-reindex 85
  REINDEX (CONCURRENTLY OFF, VERBOSE) INDEX orders_idx;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-reindex 85
