-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE dbo.Users (Id bigint NOT NULL PRIMARY KEY, Name varchar NULL);
--                                                           ^^^^^^^ tsql-require-type-length 90
