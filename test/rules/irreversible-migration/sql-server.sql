-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE dbo.users (id bigint PRIMARY KEY, name varchar(50));
-- @file db/migrations/002_x.up.sql
SELECT * INTO dbo.users_bak FROM dbo.users;
GO
DELETE FROM dbo.users;
GO
  TRUNCATE TABLE dbo.orders;
--^^^^^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
GO
ALTER TABLE dbo.users DROP COLUMN name;
GO
