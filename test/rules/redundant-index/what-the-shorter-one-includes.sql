-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int, d int);
CREATE INDEX ix1 ON t (a) INCLUDE (b);
--           ^^^ redundant-index 85
CREATE INDEX ix2 ON t (a, b);
CREATE INDEX ix3 ON t (c) INCLUDE (d);
CREATE INDEX ix4 ON t (c, a);
CREATE INDEX ix5 ON t (d) INCLUDE (b);
--           ^^^ redundant-index 85
CREATE INDEX ix6 ON t (d, a) INCLUDE (b, c);
