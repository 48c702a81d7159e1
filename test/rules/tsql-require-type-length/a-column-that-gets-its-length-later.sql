-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE dbo.Users (Id bigint NOT NULL PRIMARY KEY, Name varchar NULL);
-- @file db/migrations/002_length.up.sql
ALTER TABLE dbo.Users ALTER COLUMN Name varchar(100) NULL;
