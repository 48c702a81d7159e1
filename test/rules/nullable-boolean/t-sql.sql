-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE t (Id bigint NOT NULL PRIMARY KEY, A bit NULL, B bit NOT NULL, C [bit]);
--                                                ^^^ nullable-boolean 25
--                                                                            ^^^^^ nullable-boolean 25
