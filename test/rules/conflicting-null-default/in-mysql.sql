-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE t (
  id int PRIMARY KEY,
  a int NOT NULL DEFAULT NULL,
--               ^^^^^^^^^^^^ conflicting-null-default 95
  b int NULL DEFAULT NULL,
  c int NOT NULL DEFAULT 1
);
