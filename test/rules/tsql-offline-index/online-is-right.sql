-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_index.sql
CREATE INDEX IX_Code ON dbo.Items (Code) WITH (ONLINE = ON);
CREATE INDEX IX_Wait ON dbo.Items (Code) WITH (FILLFACTOR = 80, ONLINE = ON (WAIT_AT_LOW_PRIORITY (MAX_DURATION = 1 MINUTES, ABORT_AFTER_WAIT = SELF)));
ALTER INDEX IX_Code ON dbo.Items REBUILD WITH (ONLINE = ON);
ALTER INDEX IX_Code ON dbo.Items REORGANIZE;
ALTER INDEX IX_Code ON dbo.Items DISABLE;
