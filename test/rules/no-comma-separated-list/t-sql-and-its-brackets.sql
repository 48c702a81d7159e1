-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE [dbo].[Posts] (
  [Id] bigint NOT NULL PRIMARY KEY,
  [TagIds] nvarchar(max) NULL,
--^^^^^^^^ no-comma-separated-list 50
  [UserIDs] nvarchar(400) NULL,
--^^^^^^^^^ no-comma-separated-list 50
  [Name] nvarchar(100) NULL
);
