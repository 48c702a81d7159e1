-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_old.up.sql
ALTER TABLE sales DETACH PARTITION sales_2019 CONCURRENTLY;
ALTER TABLE sales DETACH PARTITION sales_2019 FINALIZE;
CREATE TABLE fresh (day date) PARTITION BY RANGE (day);
ALTER TABLE fresh DETACH PARTITION p;
-- @file db/migrations/002_old.down.sql
ALTER TABLE sales DETACH PARTITION sales_2019;
