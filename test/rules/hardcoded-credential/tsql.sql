CREATE LOGIN app WITH PASSWORD = N's3cret', CHECK_POLICY = OFF;
--                               ^^^^^^^^^ hardcoded-credential 90
GO
CREATE LOGIN other WITH PASSWORD = 0x0200ABCD HASHED;
CREATE MASTER KEY ENCRYPTION BY PASSWORD = 's3cret';
--                                         ^^^^^^^^ hardcoded-credential 90
CREATE DATABASE SCOPED CREDENTIAL c WITH IDENTITY = 'SHARED ACCESS SIGNATURE', SECRET = 'sv=abc';
--                                                                                      ^^^^^^^^ hardcoded-credential 90
EXEC sp_addlogin 'name', 's3cret';
--                       ^^^^^^^^ hardcoded-credential 90
EXEC sp_addlinkedsrvlogin @rmtsrvname = 's', @rmtuser = 'u', @rmtpassword = 's3cret';
--                                                                          ^^^^^^^^ hardcoded-credential 90
CREATE LOGIN third WITH PASSWORD = '$(pw)';
DECLARE @p nvarchar(20) = N'x';
GO
