-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
SET XACT_ABORT ON;
GO
BEGIN TRANSACTION;
UPDATE a SET x = 1 WHERE id = 1;
COMMIT TRANSACTION;
GO
