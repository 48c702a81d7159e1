-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int);
CREATE INDEX ix1 ON t (a);
--           ^^^ redundant-index 85
CREATE INDEX ix2 ON t (a, b);
CREATE INDEX ix3 ON t (b);
