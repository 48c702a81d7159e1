CREATE TABLE dbo.Cards (
  Id int IDENTITY(1,1) PRIMARY KEY,
  [Number] nvarchar(20),
  [Cvv] nvarchar(4)
--^^^^^ no-cvv-storage 95
);
GO
