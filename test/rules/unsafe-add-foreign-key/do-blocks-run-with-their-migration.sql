-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, a bigint);
-- @file db/migrations/002_fk.up.sql
DO $$
BEGIN
  ALTER TABLE posts ADD CONSTRAINT fa FOREIGN KEY (a) REFERENCES users (id);
--                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-foreign-key 90
EXCEPTION WHEN duplicate_object THEN NULL;
END
$$;
