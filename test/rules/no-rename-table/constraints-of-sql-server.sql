-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/V001__users.sql
-- @deployed
CREATE TABLE dbo.Users (Id int CONSTRAINT primary_of_users PRIMARY KEY, Email nvarchar(200) CONSTRAINT DF_Email DEFAULT N'');
-- @file db/migrations/V002__names.sql
EXEC sp_rename N'dbo.primary_of_users', N'PK_Users';
EXEC sp_rename 'DF_Email', 'DF_Users_Email', 'OBJECT';
EXEC sp_rename 'dbo.Users', 'Customers';
--             ^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-table 85
