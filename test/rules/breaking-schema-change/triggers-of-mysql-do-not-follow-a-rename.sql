-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(90), nick varchar(90));
-- @file migrations/002_triggers.up.sql
CREATE TRIGGER normed BEFORE INSERT ON users FOR EACH ROW SET NEW.`email` = lower(NEW.email);
-- @file migrations/003_rename.up.sql
ALTER TABLE users RENAME COLUMN email TO mail;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users RENAME COLUMN nick TO nickname;
