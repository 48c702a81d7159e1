-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX ix1 ON t (lower(a));
CREATE INDEX ix2 ON t (LOWER(a));
--           ^^^ duplicate-index 95
CREATE INDEX ix3 ON t (upper(a));
CREATE INDEX ix4 ON t ((a || 'x'));
CREATE INDEX ix5 ON t ((a || 'y'));
