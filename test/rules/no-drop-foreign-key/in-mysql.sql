-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id));
-- @file db/migrations/002_loose.up.sql
ALTER TABLE orders DROP FOREIGN KEY f;
--                 ^^^^^^^^^^^^^^^^^^ no-drop-foreign-key 50
ALTER TABLE users DROP PRIMARY KEY;
--                ^^^^^^^^^^^^^^^^ no-drop-foreign-key 50
