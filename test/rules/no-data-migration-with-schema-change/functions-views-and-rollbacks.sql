-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ UPDATE users SET name = '' $$;
CREATE VIEW v AS SELECT id FROM users;
UPDATE users SET name = 'x';
-- @file db/migrations/003_x.up.sql
ALTER TABLE users ADD COLUMN a int;
CREATE FUNCTION g() RETURNS void LANGUAGE sql AS $$ UPDATE users SET name = '' $$;
-- @file db/migrations/003_x.down.sql
UPDATE users SET name = 'x';
ALTER TABLE users DROP COLUMN a;
