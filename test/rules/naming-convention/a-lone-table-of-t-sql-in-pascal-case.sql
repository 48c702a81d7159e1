-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.UserRole (Id bigint NOT NULL PRIMARY KEY, RoleName nvarchar(50));
