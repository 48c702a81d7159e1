-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
CREATE INDEX i ON users (id);
-- @file db/migrations/002_x.up.sql
CREATE TABLE others (id int);
ALTER TABLE others ADD COLUMN a int;
CREATE INDEX j ON others (id);
DROP INDEX j;
CREATE INDEX CONCURRENTLY k ON users (id);
DROP INDEX CONCURRENTLY i;
UPDATE users SET id = 1 WHERE id = 2;
ALTER TABLE users VALIDATE CONSTRAINT c;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE users ADD COLUMN x int; END $$;
-- @file db/migrations/002_x.down.sql
ALTER TABLE users DROP COLUMN a;
