-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE dbo.Orders (Id bigint NOT NULL PRIMARY KEY, Total money NOT NULL CONSTRAINT DF_Total DEFAULT 0);
--                                                             ^^^^^ no-money-type 50
