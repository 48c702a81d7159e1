-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE t (id INTEGER PRIMARY KEY, hours REAL, latitude REAL);
--                                            ^^^^ no-imprecise-float 25
