-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE dbo.Posts (Id bigint NOT NULL PRIMARY KEY, Body ntext NULL);
--                                                           ^^^^^ tsql-deprecated-lob-type 90
