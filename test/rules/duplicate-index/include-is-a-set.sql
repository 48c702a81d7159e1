-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int);
CREATE INDEX ix1 ON t (a) INCLUDE (b, c);
CREATE INDEX ix2 ON t (a) INCLUDE (c, b);
--           ^^^ duplicate-index 95
CREATE INDEX ix3 ON t (a) INCLUDE (b);
CREATE INDEX ix4 ON t (a);
