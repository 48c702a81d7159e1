-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int;
-- @file db/migrations/002_x.down.sql
ALTER TABLE users DROP COLUMN a;
--                ^^^^^^^^^^^^^ no-drop-column 25
