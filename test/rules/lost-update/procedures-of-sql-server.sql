-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
CREATE PROCEDURE bad @item INT AS
BEGIN
  DECLARE @v INT;
  SELECT @v = qty FROM dbo.stock WHERE id = @item;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE dbo.stock SET qty = @v - 1 WHERE id = @item;
END
GO
CREATE PROCEDURE good @item INT AS
BEGIN
  DECLARE @v INT;
  SELECT @v = qty FROM dbo.stock WITH (UPDLOCK, ROWLOCK) WHERE id = @item;
  UPDATE dbo.stock SET qty = @v - 1 WHERE id = @item;
END
GO
CREATE PROCEDURE strict @item INT AS
BEGIN
  SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
  DECLARE @v INT;
  SELECT @v = qty FROM dbo.stock WHERE id = @item;
  UPDATE dbo.stock SET qty = @v - 1 WHERE id = @item;
END
GO
