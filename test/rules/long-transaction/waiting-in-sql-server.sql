-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
CREATE PROCEDURE p AS
BEGIN
  BEGIN TRAN;
  UPDATE a SET x = 1 WHERE id = 1;
  WAITFOR DELAY '00:00:05';
--^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  EXEC xp_cmdshell 'dir';
--^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  COMMIT TRAN;
  WAITFOR DELAY '00:00:05';
END
GO
