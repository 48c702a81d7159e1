-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, deleted_at timestamptz);
CREATE INDEX ix1 ON t (a) WHERE deleted_at IS NULL;
CREATE INDEX ix2 ON t (a) WHERE (deleted_at is null);
--           ^^^ duplicate-index 95
CREATE INDEX ix3 ON t (a) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix4 ON t (a);
