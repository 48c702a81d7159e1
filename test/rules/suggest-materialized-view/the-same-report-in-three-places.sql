-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, day date, total numeric(19,4));
-- @file db/queries/a.sql
  SELECT day, sum(total) FROM orders GROUP BY day;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suggest-materialized-view 25
SELECT day FROM orders WHERE id = 1;
-- @file db/queries/b.sql
SELECT day, SUM(total) FROM orders GROUP BY day;
SELECT id, count(*) FROM orders GROUP BY id;
-- @file db/queries/c.sql
SELECT day, sum(total) FROM orders GROUP BY day;
SELECT id, count(*) FROM orders GROUP BY id;
