-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/a.sql
SELECT attrs.name FROM events;
SELECT events.id FROM events e;
--     ^^^^^^ unresolved-alias 85
SELECT e.id FROM events AS e ARRAY JOIN e.tags AS t;
