-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE t (Id bigint NOT NULL PRIMARY KEY, A bit CONSTRAINT DF_A DEFAULT 1, ManualOverride bit NULL);
--                                                ^^^ nullable-boolean 25
