-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'a' $$;
CREATE FUNCTION tenant() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'a' $$;
CREATE FUNCTION fixed() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'a' $$;
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a text DEFAULT next_code();
--                                  ^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD COLUMN b text DEFAULT tenant();
ALTER TABLE users ADD COLUMN c text DEFAULT public.fixed();
ALTER TABLE users ADD COLUMN d text DEFAULT nanoid();
--                                  ^^^^^^^^^^^^^^^^ volatile-default-rewrite 50
ALTER TABLE users ADD COLUMN e text DEFAULT app.ulid();
--                                  ^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 50
