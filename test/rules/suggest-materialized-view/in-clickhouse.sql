-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE orders (id UInt64, day Date, total UInt32) ENGINE = MergeTree ORDER BY id;
-- @file db/queries/a.sql
  SELECT day, sum(total) FROM orders GROUP BY day;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suggest-materialized-view 25
SELECT day, sum(total) FROM orders GROUP BY day;
SELECT day, sum(total) FROM orders GROUP BY day;
