-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
BEGIN TRAN
GO
UPDATE a SET x = 1 WHERE id = 1;
GO
COMMIT TRAN
GO
