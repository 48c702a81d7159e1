-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/procedures/p.sql
CREATE PROCEDURE dbo.p @a int = NULL AS
BEGIN
  SET NOCOUNT ON;
  DECLARE @n int = NULL;
  IF @a = NULL RETURN;
--   ^^^^^^^^^ null-comparison 97
  IF EXISTS (SELECT 1 FROM dbo.users WITH (READPAST) WHERE email = NULL) SET @n = NULL;
--                                                         ^^^^^^^^^^^^ null-comparison 97
  EXEC dbo.q @a = NULL;
END
GO
