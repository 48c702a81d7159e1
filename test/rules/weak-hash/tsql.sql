CREATE PROCEDURE dbo.SetPassword @Id int, @Password nvarchar(50) AS
BEGIN
  UPDATE dbo.Users SET PasswordHash = HASHBYTES('MD5', @Password) WHERE Id = @Id;
--                                    ^^^^^^^^^ weak-hash 85
  UPDATE dbo.Users SET PasswordHash = HASHBYTES('SHA2_512', @Password) WHERE Id = @Id;
  UPDATE dbo.Files SET Checksum = HASHBYTES('MD5', Content) WHERE Id = @Id;
END
GO
