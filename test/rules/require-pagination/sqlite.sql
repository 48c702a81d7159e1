-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file queries/a.sql
  SELECT id FROM events;
--^^^^^^ require-pagination 25
SELECT id FROM events WHERE id = ?;
SELECT id FROM events ORDER BY id LIMIT 3;
