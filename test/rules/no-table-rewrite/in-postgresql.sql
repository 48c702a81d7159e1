-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.orders (id bigint PRIMARY KEY);
-- @file db/migrations/002_bloat.up.sql
  VACUUM FULL app.orders;
--^^^^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
  vacuum full;
--^^^^^^^^^^^ no-table-rewrite 90
  VACUUM (FULL, ANALYZE) app.orders;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
  CLUSTER app.orders USING orders_pkey;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
  CLUSTER;
--^^^^^^^ no-table-rewrite 90
ALTER TABLE app.orders SET UNLOGGED;
--                     ^^^^^^^^^^^^ no-table-rewrite 90
ALTER TABLE app.orders SET LOGGED;
--                     ^^^^^^^^^^ no-table-rewrite 90
ALTER TABLE app.orders SET TABLESPACE fast;
--                     ^^^^^^^^^^^^^^^^^^^ no-table-rewrite 90
