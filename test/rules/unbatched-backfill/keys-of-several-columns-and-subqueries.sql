-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE a (id bigint PRIMARY KEY, tenant int, x int, UNIQUE (tenant, x));
CREATE TABLE settings (key text PRIMARY KEY, value text);
-- @file db/migrations/002_x.up.sql
UPDATE settings SET value = '1' WHERE key = 'mode';
UPDATE a SET x = 1 WHERE id = ANY (ARRAY[1, 2]);
UPDATE a SET x = 1 WHERE id = (SELECT max(id) FROM a);
  UPDATE a SET x = 1 WHERE id IN (SELECT id FROM a WHERE x = 2);
--^^^^^^^^ unbatched-backfill 75
  DELETE FROM ONLY a WHERE x IS NULL OR id = 5;
--^^^^^^^^^^^^^^^^^^ unbatched-backfill 75
INSERT INTO settings VALUES ('a', 'b') ON CONFLICT (key) DO UPDATE SET value = 'b';
