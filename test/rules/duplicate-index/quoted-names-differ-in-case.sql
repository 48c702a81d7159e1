-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, "Code" int, code int);
CREATE INDEX i1 ON t ("Code");
CREATE INDEX i2 ON t (Code);
CREATE INDEX i3 ON t ("code");
--           ^^ duplicate-index 95
