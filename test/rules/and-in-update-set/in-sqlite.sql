-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
UPDATE t SET a = 1 AND b = 2 WHERE id = 3;
--               ^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET a = 'x' AND "B" = 2 AND c = 'y' WHERE id = 3;
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET a = 1, b = 2 WHERE id = 3 AND c = 1;
UPDATE t SET ok = b = 2 AND c = 3 WHERE id = 3;
