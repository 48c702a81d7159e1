-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
CREATE TABLE dbo.A (Id int PRIMARY KEY, N int CHECK (N > 0), B int REFERENCES dbo.B (Id), M int NOT NULL, UNIQUE (N));
--                         ^^^^^^^^^^^ unnamed-constraint 25
--                                            ^^^^^^^^^^^^^ unnamed-constraint 25
--                                                                 ^^^^^^^^^^^^^^^^^^^^^ unnamed-constraint 25
--                                                                                                        ^^^^^^^^^^ unnamed-constraint 25
CREATE TABLE dbo.C (Id int CONSTRAINT PK_C PRIMARY KEY, N int NOT NULL, CONSTRAINT CK_C CHECK (N > 0));
CREATE TABLE #t (Id int PRIMARY KEY);
ALTER TABLE dbo.C ADD CHECK (N < 9);
--                    ^^^^^^^^^^^^^ unnamed-constraint 25
