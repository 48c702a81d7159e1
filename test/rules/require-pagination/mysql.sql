-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
  SELECT `id` FROM `events`;
--^^^^^^ require-pagination 25
SELECT id FROM events LIMIT 10, 20;
SELECT id FROM events WHERE id = ?;
-- @file test/a.sql
SELECT id FROM events;
