-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file app/add-admin.sql
INSERT INTO users (id, email) VALUES (1, 'x');
-- @file migrations/003_drop.up.sql
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
