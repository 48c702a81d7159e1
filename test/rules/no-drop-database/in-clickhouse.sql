-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file setup.sql
  DROP DATABASE IF EXISTS events;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-database 95
  DROP DATABASE logs ON CLUSTER main;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-database 95
