-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN slug text;
  UPDATE users SET slug = lower(name);
--^^^^^^^^^^^^ no-data-migration-with-schema-change 90
UPDATE users SET slug = 'x' WHERE slug = '';
-- @file db/migrations/003_x.up.sql
BEGIN;
DROP TABLE elsewhere;
  delete from only public.users where name is null;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-data-migration-with-schema-change 90
COMMIT;
-- @file db/migrations/004_x.up.sql
CREATE INDEX i ON users (name);
  INSERT INTO users (id, name) SELECT id + 1, name FROM archive;
--^^^^^^^^^^^^^^^^^ no-data-migration-with-schema-change 90
