-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE archive (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int;
WITH gone AS (DELETE FROM users RETURNING id, name) INSERT INTO archive SELECT id, name FROM gone;
--                                                  ^^^^^^^^^^^^^^^^^^^ no-data-migration-with-schema-change 90
-- @file db/migrations/003_x.up.sql
DO $$
BEGIN
  ALTER TABLE users ADD COLUMN b int;
  UPDATE users SET b = 1;
--^^^^^^^^^^^^ no-data-migration-with-schema-change 90
END
$$;
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ UPDATE users SET b = 1 $$;
