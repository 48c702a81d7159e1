-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY UNIQUE, a int, CONSTRAINT u1 UNIQUE (a), CONSTRAINT u2 UNIQUE (a));
