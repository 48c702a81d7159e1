-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
CREATE PROCEDURE p AS
BEGIN
  BEGIN TRAN;
  UPDATE dbo.a SET x = 1 WHERE id = 1;
  UPDATE dbo.b SET x = 1 WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  COMMIT TRAN;
END
GO
CREATE PROCEDURE q AS
BEGIN
  BEGIN TRAN;
  UPDATE dbo.b SET x = 1 WHERE id = 1;
  UPDATE dbo.a SET x = 1 WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  COMMIT TRAN;
END
GO
CREATE PROCEDURE r AS
BEGIN
  BEGIN TRAN;
  UPDATE dbo.b SET x = 1 WHERE id = 1;
  UPDATE dbo.c SET x = 1 WHERE id = 1;
  COMMIT TRAN;
END
GO
