-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_x.up.sql
  UPDATE users SET active = 1;
--^^^^^^^^^^^^ unbatched-backfill 75
UPDATE users SET active = 1 WHERE active IS NULL LIMIT 1000;
DELETE FROM users ORDER BY id LIMIT 100;
  UPDATE users u JOIN names n ON n.id = u.id SET u.name = n.name;
--^^^^^^^^^^^^ unbatched-backfill 75
