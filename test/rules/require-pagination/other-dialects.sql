-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/a.sql
  SELECT id FROM events;
--^^^^^^ require-pagination 25
SELECT id FROM events LIMIT 10;
SELECT count() FROM events;
