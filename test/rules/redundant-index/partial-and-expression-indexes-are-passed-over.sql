-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE INDEX ix1 ON t (a) WHERE b IS NULL;
CREATE INDEX ix2 ON t (a, b) WHERE b IS NOT NULL;
CREATE INDEX ix3 ON t (lower(a));
CREATE INDEX ix4 ON t (lower(a), b);
CREATE INDEX ix5 ON t (b, lower(a));
CREATE INDEX ix6 ON t (b);
