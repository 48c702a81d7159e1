-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE dbo.A (Id int IDENTITY(1,1) NOT NULL PRIMARY KEY, T nvarchar(9));
--                     ^^^ prefer-bigint-primary-key 50
CREATE TABLE dbo.B (Id bigint IDENTITY(1,1) NOT NULL PRIMARY KEY);
CREATE TABLE dbo.C (Id [int] NOT NULL, CONSTRAINT PK_C PRIMARY KEY CLUSTERED ([Id] ASC));
--                     ^^^^^ prefer-bigint-primary-key 50
