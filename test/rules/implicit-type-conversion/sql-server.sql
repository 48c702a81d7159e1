-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE users (id int PRIMARY KEY, code varchar(20), name nvarchar(20));
CREATE INDEX users_code ON users (code);
CREATE INDEX users_name ON users (name);
-- @file db/queries/a.sql
SELECT 1 FROM users WHERE code = N'x';
--                        ^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE code = 12;
--                        ^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE code IN (N'x', N'y');
--                        ^^^^^^^^^^^^^^^^^^^^ implicit-type-conversion 75
SELECT 1 FROM users WHERE code = 'x';
SELECT 1 FROM users WHERE name = N'x';
SELECT 1 FROM users WHERE name = 'x';
SELECT 1 FROM users WHERE id = '1';
