-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id int , email varchar(100), phone varchar(20)) ENGINE = MergeTree ORDER BY id;
CREATE TABLE logs (id int ) ENGINE = MergeTree ORDER BY id;
-- @file migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN phone;
DROP TABLE logs;
--         ^^^^ breaking-schema-change 90
-- @file queries/users.sql
SELECT id, Email FROM users;
SELECT id FROM logs WHERE id IN (SELECT id FROM users);
