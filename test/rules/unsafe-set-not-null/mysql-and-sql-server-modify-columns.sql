-- @file schemawise.config.json
{"overrides": [{"files": ["my/**"], "dialect": "mysql"}, {"files": ["ts/**"], "dialect": "tsql"}]}
-- @file my/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50), name varchar(50) NOT NULL);
-- @file my/migrations/002_required.up.sql
ALTER TABLE users MODIFY email varchar(100) NOT NULL;
--                                          ^^^^^^^^ unsafe-set-not-null 90
ALTER TABLE users CHANGE COLUMN name full_name varchar(80) NOT NULL;
ALTER TABLE users MODIFY email varchar(120) NULL;
ALTER TABLE unknown MODIFY email varchar(100) NOT NULL;
--                                            ^^^^^^^^ unsafe-set-not-null 50
-- @file ts/migrations/001_init.up.sql
CREATE TABLE dbo.users (id int PRIMARY KEY, email nvarchar(50) NULL);
-- @file ts/migrations/002_required.up.sql
ALTER TABLE dbo.users ALTER COLUMN email nvarchar(100) NOT NULL;
--                                                     ^^^^^^^^ unsafe-set-not-null 90
ALTER TABLE dbo.users ALTER COLUMN email nvarchar(120) NULL;
