-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE dbo.users ADD slug varchar(20);
GO
  UPDATE u SET slug = 'a' FROM dbo.users u;
--^^^^^^^^ no-data-migration-with-schema-change 90
GO
