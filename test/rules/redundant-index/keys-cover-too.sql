-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (a int, b int, c int UNIQUE, PRIMARY KEY (a, b), UNIQUE (b, c));
CREATE INDEX ix1 ON t (a);
--           ^^^ redundant-index 85
CREATE INDEX ix2 ON t (b);
--           ^^^ redundant-index 85
CREATE INDEX ix3 ON t (c);
--           ^^^ redundant-index 85
CREATE INDEX ix4 ON t (a, b);
--           ^^^ redundant-index 85
