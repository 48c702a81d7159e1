-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file setup.sql
  DROP DATABASE IF EXISTS `shop`;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-database 95
CREATE DATABASE `shop`;
CREATE DATABASE IF NOT EXISTS tmp;
DROP DATABASE tmp;
