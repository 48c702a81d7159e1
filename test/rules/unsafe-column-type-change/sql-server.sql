-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE dbo.t (id int PRIMARY KEY, v varchar(20), n nvarchar(20), d decimal(10,2));
-- @file db/migrations/002_x.up.sql
ALTER TABLE dbo.t ALTER COLUMN id bigint;
--                ^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
GO
ALTER TABLE dbo.t ALTER COLUMN v varchar(40) NOT NULL;
GO
ALTER TABLE dbo.t ALTER COLUMN n nvarchar(max);
GO
ALTER TABLE dbo.t ALTER COLUMN d decimal(18,2);
GO
ALTER TABLE dbo.t ALTER COLUMN d decimal(20,2);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
GO
ALTER TABLE dbo.t ALTER COLUMN v nvarchar(40);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
GO
ALTER TABLE dbo.other ALTER COLUMN v nvarchar(40);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 50
GO
