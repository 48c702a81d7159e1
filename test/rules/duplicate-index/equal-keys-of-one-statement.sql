-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY UNIQUE, a int, CONSTRAINT u1 UNIQUE (a), CONSTRAINT u2 UNIQUE (a));
--                                    ^^^^^^ duplicate-index 95
--                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-index 95
CREATE TABLE u (a int UNIQUE, b int UNIQUE DEFERRABLE, UNIQUE (a, b), UNIQUE (b));
CREATE TABLE v (a text UNIQUE, b text, UNIQUE (a), PRIMARY KEY (b));
--                                     ^^^^^^^^^^ duplicate-index 95
