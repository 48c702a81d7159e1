-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE PROCEDURE dbo.sp_close_orders AS
--                   ^^^^^^^^^^^^^^^ tsql-sp-prefix 75
BEGIN
  SELECT 1;
END
GO
CREATE OR ALTER PROC [SP_Open] AS SELECT 1;
--                   ^^^^^^^^^ tsql-sp-prefix 75
GO
CREATE PROCEDURE dbo.usp_fine AS SELECT 1;
GO
ALTER PROCEDURE dbo.sp_old AS SELECT 1;
GO
CREATE PROCEDURE dbo.special AS SELECT 1;
GO
CREATE FUNCTION dbo.sp_f() RETURNS int AS BEGIN RETURN 1; END
GO
DROP PROCEDURE sp_gone;
EXEC sp_rename 'a', 'b';
