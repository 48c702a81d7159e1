-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (day date, total int);
CREATE MATERIALIZED VIEW daily AS SELECT day, sum(total) AS total FROM sales GROUP BY day;
CREATE UNIQUE INDEX daily_day_idx ON daily (day) WHERE total > 0;
-- @file db/migrations/002_refresh.up.sql
  REFRESH MATERIALIZED VIEW daily;
--^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-refresh 50
  REFRESH MATERIALIZED VIEW elsewhere;
--^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-refresh 50
