-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id int PRIMARY KEY, ends timestamp NULL, n int);
--                                       ^^^^^^^^^ mysql-timestamp-2038 50
CREATE VIEW v AS SELECT ends FROM a;
CREATE TABLE b AS SELECT ends FROM a;
