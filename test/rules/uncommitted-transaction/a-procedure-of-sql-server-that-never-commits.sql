-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
CREATE PROCEDURE p AS
BEGIN
  BEGIN TRAN
--^^^^^^^^^^ uncommitted-transaction 90
  UPDATE a SET x = 1 WHERE id = 1;
  DELETE FROM b WHERE id = 1;
END
GO
