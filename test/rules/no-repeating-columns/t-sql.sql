-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE dbo.Contacts (Id bigint NOT NULL PRIMARY KEY, [Phone1] nvarchar(20), [Phone2] nvarchar(20));
--                                                         ^^^^^^^^ no-repeating-columns 50
