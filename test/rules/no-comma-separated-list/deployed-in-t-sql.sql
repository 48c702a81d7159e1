-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE dbo.Posts (Id int IDENTITY(1,1) NOT NULL PRIMARY KEY, [TagIds] nvarchar(max) NULL);
--                                                                 ^^^^^^^^ no-comma-separated-list 50
CREATE TABLE dbo.Tags (Id int NOT NULL PRIMARY KEY);
