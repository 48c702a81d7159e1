CREATE TABLE dbo.Orders (Id int IDENTITY(1,1) PRIMARY KEY);
GO
GRANT SELECT ON dbo.Orders TO public;
--                            ^^^^^^ excessive-grant 85
GRANT ALL ON dbo.Orders TO [app];
--    ^^^ excessive-grant 85
GRANT SELECT ON dbo.Orders TO [app] WITH GRANT OPTION;
--                                  ^^^^^^^^^^^^^^^^^ excessive-grant 85
ALTER SERVER ROLE [sysadmin] ADD MEMBER [app];
--                ^^^^^^^^^^ excessive-grant 85
EXEC sp_addsrvrolemember 'app', 'sysadmin';
--                              ^^^^^^^^^^ excessive-grant 85
GRANT CONTROL SERVER TO [app];
--    ^^^^^^^^^^^^^^ excessive-grant 85
GRANT SELECT, INSERT ON dbo.Orders TO [app];
DENY SELECT ON dbo.Orders TO public;
GO
