-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, nick varchar(50), phone text, fax text);
-- @file migrations/002_narrow.up.sql
ALTER TABLE users ALTER COLUMN email TYPE varchar(20);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 75
ALTER TABLE users ALTER COLUMN nick TYPE text;
ALTER TABLE users ALTER COLUMN phone TYPE varchar(20);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 50
ALTER TABLE users ALTER COLUMN fax TYPE varchar(20);
-- @file queries/users.sql
INSERT INTO users (id, email, nick) VALUES ($1, $2, $3);
SELECT phone FROM users;
