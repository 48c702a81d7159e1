-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/seeds/000_clear.sql
DELETE FROM order_lines;
DELETE FROM orders;
-- @file db/seed.sql
DELETE FROM orders;
