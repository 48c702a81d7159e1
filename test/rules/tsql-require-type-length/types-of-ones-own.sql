-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TYPE dbo.Name FROM varchar NOT NULL;
--                        ^^^^^^^ tsql-require-type-length 90
GO
CREATE TYPE dbo.Names AS TABLE (Id int, Name nvarchar, Code char(2));
--                                           ^^^^^^^^ tsql-require-type-length 90
