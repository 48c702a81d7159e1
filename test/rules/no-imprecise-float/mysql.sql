-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, hours float, quantity double(9,2), lat double);
--                                           ^^^^^ no-imprecise-float 25
--                                                           ^^^^^^^^^^^ no-imprecise-float 25
