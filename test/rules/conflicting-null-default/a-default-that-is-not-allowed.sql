-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (
  id bigint PRIMARY KEY,
  a int NOT NULL DEFAULT NULL,
--               ^^^^^^^^^^^^ conflicting-null-default 95
  b int DEFAULT NULL::int NOT NULL,
--      ^^^^^^^^^^^^^^^^^ conflicting-null-default 95
  c int DEFAULT NULL,
  d int NOT NULL DEFAULT 0,
  e text NOT NULL DEFAULT 'NULL',
  f int NULL
);
ALTER TABLE t ADD COLUMN g int NOT NULL DEFAULT NULL;
--                                      ^^^^^^^^^^^^ conflicting-null-default 95
