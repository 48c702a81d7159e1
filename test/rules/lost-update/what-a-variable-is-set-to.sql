-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file set.sql
BEGIN TRAN;
DECLARE @v int;
SET @v = (SELECT qty FROM dbo.stock WHERE id = 1);
--       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
UPDATE dbo.stock SET qty = @v - 1 WHERE id = 1;
COMMIT;
-- @file declared.sql
BEGIN TRAN;
DECLARE @v int = (SELECT qty FROM dbo.stock WHERE id = 1);
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
UPDATE dbo.stock SET qty = @v - 1 WHERE id = 1;
COMMIT;
-- @file locked.sql
BEGIN TRAN;
DECLARE @v int = (SELECT qty FROM dbo.stock WITH (UPDLOCK) WHERE id = 1);
UPDATE dbo.stock SET qty = @v - 1 WHERE id = 1;
COMMIT;
