-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file DbScripts/V7__hide.sql
IF COL_LENGTH('[dbo].[Member]', 'Hidden') IS NULL
BEGIN
    ALTER TABLE [dbo].[Member] ADD [Hidden] BIT NULL
END
GO
UPDATE [dbo].[Member] SET [Hidden] = 0 WHERE [Hidden] IS NULL
GO
ALTER TABLE [dbo].[Member] ALTER COLUMN [Hidden] BIT NOT NULL
--                                                   ^^^^^^^^ unsafe-set-not-null 90
GO
ALTER TABLE [dbo].[Member] ALTER COLUMN [Hidden] INT NOT NULL
GO
ALTER TABLE [dbo].[Member] ALTER COLUMN [Code] NVARCHAR(50) NOT NULL
--                                                          ^^^^^^^^ unsafe-set-not-null 50
GO
