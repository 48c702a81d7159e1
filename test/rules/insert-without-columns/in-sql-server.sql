-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
CREATE TABLE dbo.users (id int IDENTITY PRIMARY KEY, name nvarchar(50));
GO
INSERT INTO dbo.users VALUES (N'Ada');
--          ^^^^^^^^^ insert-without-columns 85
INSERT dbo.users SELECT name FROM dbo.people;
--     ^^^^^^^^^ insert-without-columns 85
INSERT INTO dbo.users OUTPUT inserted.id VALUES (N'Ada');
--          ^^^^^^^^^ insert-without-columns 85
INSERT INTO #users VALUES (1);
INSERT INTO @users VALUES (1);
INSERT INTO dbo.users (name) VALUES (N'Ada');
INSERT INTO dbo.users DEFAULT VALUES;
