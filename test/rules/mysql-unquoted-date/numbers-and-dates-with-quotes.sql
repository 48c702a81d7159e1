-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/q.sql
SELECT id FROM orders WHERE placed_at < '2018-01-10' AND a - 1 - 2 > 0 AND b = 2018-13-10 AND c = 2018 - 5;
