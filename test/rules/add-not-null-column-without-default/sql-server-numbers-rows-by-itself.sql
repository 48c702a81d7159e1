-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/V1__init.sql
CREATE TABLE dbo.Orders (Id int IDENTITY(1,1) PRIMARY KEY);
-- @file db/migrations/V2__columns.sql
ALTER TABLE dbo.Orders ADD RowVersion rowversion NOT NULL;
ALTER TABLE dbo.Orders ADD Stamp [timestamp] NOT NULL;
ALTER TABLE dbo.Orders ADD Code nvarchar(10) NOT NULL, Note nvarchar(max) NULL;
--                                           ^^^^^^^^ add-not-null-column-without-default 95
ALTER TABLE dbo.Orders ADD Total AS (Price * 2) PERSISTED NOT NULL, Flag bit NOT NULL CONSTRAINT DF_Flag DEFAULT 0;
