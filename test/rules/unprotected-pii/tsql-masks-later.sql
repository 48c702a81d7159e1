CREATE TABLE dbo.People (
  Id int IDENTITY(1,1) PRIMARY KEY,
  Ssn nvarchar(11),
  Iban nvarchar(34)
--^^^^ unprotected-pii 75
);
GO
ALTER TABLE dbo.People ALTER COLUMN [Ssn] ADD MASKED WITH (FUNCTION = 'default()');
GO
