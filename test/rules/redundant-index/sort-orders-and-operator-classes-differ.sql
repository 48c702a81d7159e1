-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE INDEX ix1 ON t (a DESC);
CREATE INDEX ix2 ON t (a, b);
CREATE INDEX ix3 ON t (a text_pattern_ops);
CREATE INDEX ix4 ON t USING hash (a);
CREATE INDEX ix5 ON t (a COLLATE "C");
