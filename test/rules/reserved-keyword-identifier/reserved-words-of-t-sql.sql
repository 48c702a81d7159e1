-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.[User] (Id int PRIMARY KEY, [Key] nvarchar(10), [Name] nvarchar(10), [Type] int, [Status] int, [Plan] int, UserId int);
--               ^^^^^^ reserved-keyword-identifier 85
--                                           ^^^^^ reserved-keyword-identifier 85
--                                                                                                              ^^^^^^ reserved-keyword-identifier 85
CREATE TABLE #order ([User] int);
