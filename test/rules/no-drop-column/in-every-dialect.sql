-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE dbo.users DROP COLUMN name, mail;
--                    ^^^^^^^^^^^^^^^^ no-drop-column 75
--                                      ^^^^ no-drop-column 75
GO
ALTER TABLE dbo.users DROP CONSTRAINT c;
GO
ALTER TABLE #t DROP COLUMN a;
GO
