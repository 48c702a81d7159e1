-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE dbo.Posts (Id bigint NOT NULL PRIMARY KEY, Body ntext NULL);
-- @file db/migrations/002_max.up.sql
ALTER TABLE dbo.Posts ALTER COLUMN Body nvarchar(max) NULL;
