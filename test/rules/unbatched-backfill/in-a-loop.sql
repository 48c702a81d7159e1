-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
DO $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT id FROM users LOOP
    UPDATE users SET name = 'x' WHERE name = r.name;
  END LOOP;
  UPDATE users SET name = 'y';
--^^^^^^^^^^^^ unbatched-backfill 75
END
$$;
