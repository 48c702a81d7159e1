-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE #cart (Id bigint NOT NULL PRIMARY KEY, Price float);
--                                                        ^^^^^ no-float-money 95
