-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.A (Id bigint PRIMARY KEY, UserId bigint, CreatedAt datetime2, Email nvarchar(100));
CREATE TABLE dbo.B (Id bigint PRIMARY KEY, UserId int, CreatedAt datetime, Email varchar(100));
--                                                ^^^ inconsistent-column-type 50
--                                                               ^^^^^^^^ inconsistent-column-type 50
--                                                                               ^^^^^^^^^^^^ inconsistent-column-type 50
