-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_x.up.sql
DROP TEMPORARY TABLE IF EXISTS scratch;
DROP TABLE `orders`;
--         ^^^^^^^^ no-drop-table 75
