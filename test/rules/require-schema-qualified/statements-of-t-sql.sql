-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE Orders (Id int PRIMARY KEY);
--           ^^^^^^ require-schema-qualified 25
CREATE TABLE dbo.Orders2 (Id int PRIMARY KEY);
CREATE TABLE #t (Id int);
ALTER TABLE [Orders] ADD N int;
--          ^^^^^^^^ require-schema-qualified 25
DROP TABLE #t;
