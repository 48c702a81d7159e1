-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.UserRole (Id bigint NOT NULL, RoleName nvarchar(50), CONSTRAINT PK_UserRole PRIMARY KEY (Id));
GO
CREATE TABLE dbo.OrderLine (Id bigint NOT NULL, UnitPrice decimal(19,4), order_key int);
--                                                                       ^^^^^^^^^ naming-convention 75
GO
CREATE TABLE dbo.Customer (Id bigint NOT NULL, FirstName nvarchar(50));
GO
CREATE TABLE dbo.invoice_line (Id bigint NOT NULL, LineTotal decimal(19,4));
--               ^^^^^^^^^^^^ naming-convention 75
GO
CREATE INDEX IX_Customer_FirstName ON dbo.Customer (FirstName);
