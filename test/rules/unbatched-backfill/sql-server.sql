-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
  UPDATE dbo.users SET active = 1;
--^^^^^^^^^^^^^^^^ unbatched-backfill 75
GO
UPDATE TOP (1000) dbo.users SET active = 1 WHERE active IS NULL;
GO
WHILE 1 = 1
BEGIN
  UPDATE dbo.users SET active = 1 WHERE active IS NULL;
  IF @@ROWCOUNT = 0 BREAK;
END
GO
