CREATE TABLE dbo.Users (
  Id int IDENTITY(1,1) PRIMARY KEY,
  [Password] nvarchar(50),
--^^^^^^^^^^ plaintext-password 75
  PasswordHash varbinary(64),
  PasswordChangedAt datetime2
);
GO
CREATE PROCEDURE dbo.Login @UserName nvarchar(50), @Password nvarchar(50) AS
BEGIN
  SELECT Id FROM dbo.Users WHERE UserName = @UserName AND [Password] = @Password;
--                                                        ^^^^^^^^^^^^^^^^^^^^^^ plaintext-password 75
END
GO
