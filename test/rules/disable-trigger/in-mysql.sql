-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_fill.sql
  SET FOREIGN_KEY_CHECKS=0;
--^^^^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
DROP TABLE items;
