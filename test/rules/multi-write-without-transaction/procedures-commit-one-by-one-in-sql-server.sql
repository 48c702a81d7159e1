-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(19,4));
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id));
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @file procedures.sql
CREATE PROCEDURE bad AS
BEGIN
  DELETE FROM dbo.items WHERE order_id = 1;
  DELETE FROM dbo.orders WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multi-write-without-transaction 50
END
GO
CREATE PROCEDURE good AS
BEGIN
  BEGIN TRAN;
  DELETE FROM dbo.items WHERE order_id = 1;
  IF @@ERROR <> 0 BEGIN ROLLBACK TRAN; RETURN; END
  DELETE FROM dbo.orders WHERE id = 1;
  COMMIT TRAN;
END
GO
