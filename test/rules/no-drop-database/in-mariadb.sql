-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file setup.sql
  DROP DATABASE shop;
--^^^^^^^^^^^^^^^^^^ no-drop-database 95
