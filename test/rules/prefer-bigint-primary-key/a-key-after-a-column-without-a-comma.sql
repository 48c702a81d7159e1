-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE dbo.Domains (
  [Id] uniqueidentifier NOT NULL,
  [JobRunCount] tinyint NOT NULL
  CONSTRAINT [PK_Domains] PRIMARY KEY CLUSTERED ([Id] ASC)
);
