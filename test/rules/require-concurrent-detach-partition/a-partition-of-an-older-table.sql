-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.sales (day date) PARTITION BY RANGE (day);
-- @file db/migrations/002_old.up.sql
ALTER TABLE app.sales DETACH PARTITION app.sales_2019;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-detach-partition 85
alter table elsewhere detach partition "P1";
--                    ^^^^^^^^^^^^^^^^^^^^^ require-concurrent-detach-partition 85
