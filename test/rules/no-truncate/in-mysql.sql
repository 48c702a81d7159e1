-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_reset.up.sql
  TRUNCATE TABLE `orders`;
--^^^^^^^^^^^^^^^^^^^^^^^ no-truncate 75
  TRUNCATE orders;
--^^^^^^^^^^^^^^^ no-truncate 75
ALTER TABLE orders TRUNCATE PARTITION p0;
--                 ^^^^^^^^^^^^^^^^^^^^^ no-truncate 75
SELECT TRUNCATE(1.234, 2);
CREATE TEMPORARY TABLE staging (id int);
TRUNCATE TABLE staging;
