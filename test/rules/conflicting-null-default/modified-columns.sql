-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE t (id int PRIMARY KEY, a int);
ALTER TABLE t MODIFY COLUMN a int NOT NULL DEFAULT NULL;
--                                         ^^^^^^^^^^^^ conflicting-null-default 95
ALTER TABLE t CHANGE a b int NOT NULL DEFAULT 5;
