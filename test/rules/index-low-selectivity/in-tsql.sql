-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE dbo.T (Id int PRIMARY KEY, Active bit NOT NULL, N int);
CREATE INDEX IX_Active ON dbo.T (Active);
--           ^^^^^^^^^ index-low-selectivity 50
CREATE INDEX IX_Rare ON dbo.T (Id) WHERE Active = 1;
CREATE INDEX IX_N ON dbo.T (N);
