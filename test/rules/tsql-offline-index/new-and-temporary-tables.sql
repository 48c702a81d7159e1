-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_index.sql
CREATE TABLE #t (a int);
CREATE INDEX ix ON #t (a);
CREATE TABLE dbo.Fresh (a int);
CREATE INDEX ix ON dbo.Fresh (a);
-- @file db/migrations/002_index.down.sql
CREATE INDEX IX_Code ON dbo.Items (Code);
