-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.up.sql
CREATE TEMP TABLE staging (id int);
TRUNCATE staging;
CREATE TABLE fresh (id int);
TRUNCATE fresh;
TRUNCATE pg_temp.other;
SELECT 'TRUNCATE orders';
GRANT TRUNCATE ON orders TO app;
DELETE FROM orders WHERE id < 5;
-- @file tests/reset.sql
TRUNCATE orders;
