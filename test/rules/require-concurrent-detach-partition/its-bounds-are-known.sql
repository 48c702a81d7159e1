-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (day date) PARTITION BY RANGE (day);
CREATE TABLE sales_2019 PARTITION OF sales FOR VALUES FROM ('2019-01-01') TO ('2020-01-01');
-- @file db/migrations/002_old.up.sql
ALTER TABLE sales DETACH PARTITION sales_2019;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-detach-partition 85
