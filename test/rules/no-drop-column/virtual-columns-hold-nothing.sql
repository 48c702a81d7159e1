-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, a int, v int AS (a + 1) VIRTUAL, s int AS (a + 1) STORED);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users DROP COLUMN v;
ALTER TABLE users DROP COLUMN s;
--                ^^^^^^^^^^^^^ no-drop-column 75
ALTER TABLE users DROP a, DROP INDEX i;
--                ^^^^^^ no-drop-column 75
