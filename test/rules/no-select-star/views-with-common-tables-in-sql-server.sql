-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE dbo.users (id int NOT NULL PRIMARY KEY, email nvarchar(255) NOT NULL);
GO
CREATE VIEW dbo.listed AS
WITH c AS (SELECT id, email FROM dbo.users), d AS (SELECT * FROM c)
SELECT * FROM d;
GO
CREATE OR ALTER VIEW dbo.open_view WITH SCHEMABINDING AS
WITH c AS (SELECT u.* FROM dbo.users u)
SELECT c.* FROM c
--     ^^^ no-select-star 95
GO
