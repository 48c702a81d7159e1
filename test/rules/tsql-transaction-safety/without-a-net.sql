-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
  BEGIN TRANSACTION;
--^^^^^^^^^^^^^^^^^ tsql-transaction-safety 50
  UPDATE a SET x = 1 WHERE id = 1;
  COMMIT TRANSACTION;
GO
CREATE PROCEDURE p AS
BEGIN
  BEGIN TRAN;
--^^^^^^^^^^ tsql-transaction-safety 50
  UPDATE a SET x = 1 WHERE id = 1;
  COMMIT TRAN;
END
GO
CREATE PROCEDURE q AS
BEGIN
  SET NOCOUNT, XACT_ABORT ON;
  BEGIN TRAN;
  UPDATE a SET x = 1 WHERE id = 1;
  COMMIT TRAN;
END
GO
CREATE PROCEDURE r AS
BEGIN TRY
  BEGIN TRAN;
  UPDATE a SET x = 1 WHERE id = 1;
  COMMIT TRAN;
END TRY
BEGIN CATCH
  ROLLBACK TRAN;
END CATCH
GO
