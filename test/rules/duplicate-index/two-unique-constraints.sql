-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, CONSTRAINT u1 UNIQUE (a));
ALTER TABLE t ADD CONSTRAINT u2 UNIQUE (a);
--                ^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-index 95
