-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE [dbo].[Users] ([Id] INT IDENTITY PRIMARY KEY);
CREATE TABLE [dbo].[Orders] (
  [Id] INT IDENTITY PRIMARY KEY,
  [UserId] INT NOT NULL
--^^^^^^^^ missing-foreign-key 50
);
CREATE TABLE #scratch (Id INT PRIMARY KEY, UserId INT);
