DECLARE @var0 sysname;
SELECT @var0 = [d].[name] FROM [sys].[default_constraints] [d];
IF @var0 IS NOT NULL EXEC(N'ALTER TABLE [T] DROP CONSTRAINT [' + @var0 + '];');
--                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 50
GO
