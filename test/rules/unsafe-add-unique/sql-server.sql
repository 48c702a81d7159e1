-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE dbo.users (id bigint PRIMARY KEY, email nvarchar(100), name nvarchar(100));
-- @file db/migrations/002_x.up.sql
ALTER TABLE dbo.users ADD CONSTRAINT email_u UNIQUE (email);
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
GO
  CREATE UNIQUE NONCLUSTERED INDEX e ON dbo.users (name);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
GO
ALTER TABLE dbo.users ADD code int NULL;
GO
  CREATE UNIQUE INDEX f ON dbo.users (code);
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
GO
