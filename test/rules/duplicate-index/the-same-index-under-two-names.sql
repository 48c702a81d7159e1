-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX ix1 ON t (a);
CREATE INDEX ix2 ON t (a);
--           ^^^ duplicate-index 95
CREATE INDEX ix3 ON t (a, b);
CREATE INDEX ix4 ON t USING btree (a ASC, b NULLS LAST);
--           ^^^ duplicate-index 95
