-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE b (id int NOT NULL, uid int, PRIMARY KEY (id));
-- @file db/queries/a.sql
SELECT id FROM a WHERE id NOT IN (SELECT uid FROM b);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM a WHERE id NOT IN (SELECT `b`.`id` FROM `b`);
