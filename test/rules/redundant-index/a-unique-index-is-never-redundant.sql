-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE UNIQUE INDEX ix1 ON t (a);
CREATE INDEX ix2 ON t (a, b);
