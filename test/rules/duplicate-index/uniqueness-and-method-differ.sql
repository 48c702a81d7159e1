-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, j jsonb);
CREATE INDEX ix1 ON t (a);
CREATE UNIQUE INDEX ix2 ON t (a);
CREATE INDEX ix3 ON t USING hash (a);
CREATE INDEX ix4 ON t USING brin (a);
CREATE INDEX ix5 ON t USING gin (j);
CREATE INDEX ix6 ON t USING gin (j jsonb_path_ops);
