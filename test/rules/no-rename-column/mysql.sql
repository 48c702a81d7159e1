-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name varchar(20));
-- @file db/migrations/002_x.up.sql
ALTER TABLE users CHANGE name full_name varchar(20);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
ALTER TABLE users RENAME COLUMN id TO uid;
--                ^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
ALTER TABLE users CHANGE COLUMN full_name full_name varchar(30);
ALTER TABLE users CHANGE COLUMN full_name FULL_NAME varchar(30);
ALTER TABLE users MODIFY full_name varchar(40);
