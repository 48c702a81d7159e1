CREATE TABLE dbo.People (
  Id int IDENTITY(1,1) PRIMARY KEY,
  Ssn nvarchar(11),
--^^^ unprotected-pii 75
  [PassportNumber] nvarchar(20) MASKED WITH (FUNCTION = 'partial(0,"XXXX",4)'),
  [TaxId] nvarchar(20) ENCRYPTED WITH (COLUMN_ENCRYPTION_KEY = k, ENCRYPTION_TYPE = DETERMINISTIC, ALGORITHM = 'AEAD_AES_256_CBC_HMAC_SHA_256'),
  [DateOfBirth] date
--^^^^^^^^^^^^^ unprotected-pii 50
);
GO
