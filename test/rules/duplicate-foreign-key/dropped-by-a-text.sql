-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file migrations/001_init.up.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE posts (id int PRIMARY KEY, user_id int, FOREIGN KEY (user_id) REFERENCES users (id));
-- @file migrations/002_cascade.up.sql
SET @sql = 'ALTER TABLE posts DROP FOREIGN KEY posts_ibfk_1';
PREPARE s FROM @sql;
EXECUTE s;
ALTER TABLE posts ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
