-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE t (Id bigint NOT NULL PRIMARY KEY, CreatedAt nvarchar(30), IsPaid varchar(1) NOT NULL DEFAULT 'Y', PaidAt datetime2);
--                                                        ^^^^^^^^^^^^ no-stringly-typed-column 50
--                                                                             ^^^^^^^^^^ no-stringly-typed-column 50
