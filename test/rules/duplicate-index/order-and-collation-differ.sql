-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE INDEX ix1 ON t (a, b);
CREATE INDEX ix2 ON t (b, a);
CREATE INDEX ix3 ON t (a DESC, b);
CREATE INDEX ix4 ON t (a NULLS FIRST, b);
CREATE INDEX ix5 ON t (a text_pattern_ops, b);
CREATE INDEX ix6 ON t (a COLLATE "C", b);
