-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.[Order Details] (Id int PRIMARY KEY, [Unit Price] money, Plain int, [a#b] int);
--               ^^^^^^^^^^^^^^^ special-character-identifier 75
--                                                    ^^^^^^^^^^^^ special-character-identifier 75
CREATE TABLE #temp ([x y] int);
