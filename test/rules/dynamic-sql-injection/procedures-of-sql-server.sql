CREATE PROCEDURE dbo.Search @name nvarchar(100), @id int, @sort nvarchar(20) AS
BEGIN
  DECLARE @sql nvarchar(max) = N'SELECT * FROM dbo.Users WHERE Name = ''' + @name + '''';
  EXEC (@sql);
--     ^^^^^^ dynamic-sql-injection 85
  EXEC sp_executesql @sql;
--                   ^^^^ dynamic-sql-injection 85
  SET @sql = N'SELECT 1';
  EXEC sp_executesql @sql;
  SET @sql = @sql + N' ORDER BY ' + @sort;
  EXECUTE (@sql);
--        ^^^^^^ dynamic-sql-injection 85
  SET @sql = N'SELECT * FROM dbo.Users WHERE Id = ' + CAST(@id AS nvarchar(10));
  EXEC (@sql);
  SET @sql = N'SELECT * FROM ' + QUOTENAME(@name) + N' WHERE Name = @n';
  EXEC sp_executesql @sql, N'@n nvarchar(100)', @n = @name;
  SELECT @sql = N'DROP TABLE ' + @name;
  EXEC master.dbo.sp_executesql @sql;
--                              ^^^^ dynamic-sql-injection 85
  EXEC ('DROP TABLE ' + @name);
--     ^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  EXEC dbo.OtherProcedure @name;
  EXEC (@name);
--     ^^^^^^^ dynamic-sql-injection 50
  SET @sql = N'SELECT 1';
  SET @sql += @sort;
  EXEC (@sql);
--     ^^^^^^ dynamic-sql-injection 85
END
GO
CREATE PROCEDURE dbo.Fine @a int AS
BEGIN
  EXEC sp_executesql N'SELECT * FROM dbo.T WHERE A = @a', N'@a int', @a;
  EXEC ('SELECT 1');
END
GO
