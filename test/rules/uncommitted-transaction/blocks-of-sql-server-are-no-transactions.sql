-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
BEGIN
  UPDATE a SET x = 1 WHERE id = 1;
END
GO
CREATE PROCEDURE p AS
BEGIN
  BEGIN TRY
    BEGIN TRAN
    UPDATE a SET x = 1 WHERE id = 1;
    COMMIT TRAN
  END TRY
  BEGIN CATCH
    IF @@TRANCOUNT > 0 ROLLBACK TRAN;
    THROW;
  END CATCH
END
GO
