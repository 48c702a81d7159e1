-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int);
CREATE INDEX ix1 ON t (a);
--           ^^^ redundant-index 85
CREATE INDEX ix2 ON t (a, b) INCLUDE (c);
CREATE INDEX ix3 ON t (c) INCLUDE (b);
CREATE INDEX ix4 ON t (c, a);
