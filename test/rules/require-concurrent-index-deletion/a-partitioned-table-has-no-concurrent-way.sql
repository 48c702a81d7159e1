-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (id bigint, day date) PARTITION BY RANGE (day);
CREATE INDEX sales_day_idx ON sales (day);
-- @file db/migrations/002_drop.up.sql
DROP INDEX sales_day_idx;
