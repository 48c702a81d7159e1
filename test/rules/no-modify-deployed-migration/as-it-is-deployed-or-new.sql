-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @deployed
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int;
-- @file db/migrations/001_init.down.sql
DROP TABLE users;
-- @deployed-as db/migrations/001_init.down.sql
DROP TABLE IF EXISTS users;
