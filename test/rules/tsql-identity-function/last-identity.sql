-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT @@IDENTITY;
--     ^^^^^^^^^^ tsql-identity-function 90
INSERT INTO dbo.lines (order_id) VALUES (@@identity);
--                                       ^^^^^^^^^^ tsql-identity-function 90
DECLARE @id int = @@IDENTITY;
--                ^^^^^^^^^^ tsql-identity-function 90
GO
CREATE PROCEDURE dbo.p AS
BEGIN
  INSERT INTO dbo.orders (note) VALUES (N'x');
  SET @id = @@IDENTITY;
--          ^^^^^^^^^^ tsql-identity-function 90
  IF @@IDENTITY > 5 RETURN @@IDENTITY;
--   ^^^^^^^^^^ tsql-identity-function 90
--                         ^^^^^^^^^^ tsql-identity-function 90
END;
GO
SELECT SCOPE_IDENTITY(), IDENT_CURRENT('dbo.orders'), @@ROWCOUNT, @identity;
SELECT '@@IDENTITY' AS name; -- @@IDENTITY
CREATE TABLE dbo.t (id int IDENTITY(1, 1));
