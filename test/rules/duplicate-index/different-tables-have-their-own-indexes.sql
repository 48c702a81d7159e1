-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE TABLE u (id bigint PRIMARY KEY, a int);
CREATE INDEX ix1 ON t (a);
CREATE INDEX ix2 ON u (a);
