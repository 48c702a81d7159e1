-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE t (Id bigint PRIMARY KEY, Hours float(53), Quantity [real], Latitude float);
--                                           ^^^^^^^^^ no-imprecise-float 25
--                                                               ^^^^^^ no-imprecise-float 25
