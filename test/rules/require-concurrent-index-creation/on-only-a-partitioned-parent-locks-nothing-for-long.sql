-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (id bigint, sold_on date, PRIMARY KEY (id, sold_on)) PARTITION BY RANGE (sold_on);
-- @file db/migrations/002_index.up.sql
CREATE INDEX sales_sold_on_idx ON ONLY sales (sold_on);
