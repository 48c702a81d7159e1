-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file setup.sql
  DROP DATABASE [Shop];
--^^^^^^^^^^^^^^^^^^^^ no-drop-database 95
GO
DROP DATABASE ENCRYPTION KEY;
DROP DATABASE SCOPED CREDENTIAL AppCred;
