EXEC master..xp_cmdshell 'dir';
--           ^^^^^^^^^^^ dangerous-function 85
GO
EXEC sp_OACreate 'WScript.Shell', @shell OUT;
--   ^^^^^^^^^^^ dangerous-function 85
SELECT * FROM OPENROWSET('SQLNCLI', 'Server=x;Trusted_Connection=yes;', 'SELECT 1') AS a;
--            ^^^^^^^^^^ dangerous-function 85
EXEC sp_configure 'xp_cmdshell', 1;
--   ^^^^^^^^^^^^^^^^^^^^^^^^^^ dangerous-function 85
EXEC sp_configure 'xp_cmdshell', 0;
EXEC sp_configure 'max degree of parallelism', 4;
DENY EXECUTE ON xp_cmdshell TO public;
EXEC dbo.Harmless;
GO
