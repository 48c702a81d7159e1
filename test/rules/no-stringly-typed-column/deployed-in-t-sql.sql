-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE t (Id bigint NOT NULL PRIMARY KEY, CreatedAt nvarchar(30) NULL, IsPaid varchar(1) NOT NULL CONSTRAINT DF_IsPaid DEFAULT 'Y');
--                                                        ^^^^^^^^^^^^ no-stringly-typed-column 50
--                                                                                  ^^^^^^^^^^ no-stringly-typed-column 50
