-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE dbo.Products (Id bigint NOT NULL PRIMARY KEY, Price float NOT NULL CONSTRAINT DF_Price DEFAULT (0), Fee real NULL);
--                                                               ^^^^^ no-float-money 95
--                                                                                                                   ^^^^ no-float-money 95
