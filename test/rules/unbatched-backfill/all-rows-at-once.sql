-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, active boolean);
-- @file db/migrations/002_x.up.sql
  UPDATE users SET active = true;
--^^^^^^^^^^^^ unbatched-backfill 75
  update public."users" set active = false where active is null;
--^^^^^^^^^^^^^^^^^^^^^ unbatched-backfill 75
  DELETE FROM users WHERE NOT active;
--^^^^^^^^^^^^^^^^^ unbatched-backfill 75
  UPDATE users SET name = 'x' WHERE name = 'y';
--^^^^^^^^^^^^ unbatched-backfill 50
  UPDATE elsewhere SET a = b.c FROM other b WHERE b.id = elsewhere.id;
--^^^^^^^^^^^^^^^^ unbatched-backfill 75
  DELETE FROM users USING other WHERE other.id = users.id;
--^^^^^^^^^^^^^^^^^ unbatched-backfill 75
  UPDATE users SET name = '' WHERE id > 100;
--^^^^^^^^^^^^ unbatched-backfill 75
WITH gone AS (DELETE FROM users WHERE active RETURNING id) INSERT INTO archive SELECT id FROM gone;
--            ^^^^^^^^^^^^^^^^^ unbatched-backfill 75
