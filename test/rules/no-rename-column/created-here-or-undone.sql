-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
ALTER TABLE users RENAME COLUMN name TO full_name;
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int;
ALTER TABLE users RENAME COLUMN a TO b;
-- @file db/migrations/002_x.down.sql
ALTER TABLE users RENAME COLUMN full_name TO name;
