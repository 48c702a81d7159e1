-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_x.sql
ALTER TABLE users ADD COLUMN a int;
