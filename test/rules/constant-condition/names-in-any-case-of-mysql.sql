-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT id FROM orders WHERE Total = total;
--                          ^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders WHERE `Total` = total OR paid = 1;
--                          ^^^^^^^^^^^^^^^ constant-condition 75
SELECT id FROM orders WHERE total = totals;
