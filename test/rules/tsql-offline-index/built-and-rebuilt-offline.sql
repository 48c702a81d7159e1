-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.sql
CREATE TABLE dbo.Items (Id int PRIMARY KEY, Code nvarchar(20));
-- @file db/migrations/002_index.sql
  CREATE INDEX IX_Code ON dbo.Items (Code);
--^^^^^^^^^^^^ tsql-offline-index 50
  CREATE UNIQUE NONCLUSTERED INDEX [UX_Code] ON [dbo].[Items] ([Code]) WITH (FILLFACTOR = 80);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tsql-offline-index 50
  CREATE INDEX IX_Off ON dbo.Items (Code) WITH (ONLINE = OFF);
--^^^^^^^^^^^^ tsql-offline-index 50
  CREATE INDEX IX_Group ON dbo.Items (Code) ON [PRIMARY];
--^^^^^^^^^^^^ tsql-offline-index 50
  ALTER INDEX ALL ON dbo.Items REBUILD;
--^^^^^^^^^^^ tsql-offline-index 50
  ALTER INDEX IX_Code ON dbo.Items REBUILD PARTITION = ALL WITH (FILLFACTOR = 80);
--^^^^^^^^^^^ tsql-offline-index 50
