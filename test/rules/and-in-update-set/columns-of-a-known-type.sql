-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE t (id int PRIMARY KEY, name varchar(20), other varchar(20), ok tinyint(1), b int);
-- @file q.sql
UPDATE t SET name = other AND b = 2 WHERE id = 3;
--                  ^^^^^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET ok = ok AND b = 2 WHERE id = 3;
