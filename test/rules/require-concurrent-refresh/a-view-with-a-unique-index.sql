-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (day date, total int);
CREATE MATERIALIZED VIEW app.daily AS SELECT day, sum(total) AS total FROM sales GROUP BY day;
CREATE UNIQUE INDEX daily_day_idx ON app.daily (day);
-- @file db/migrations/002_refresh.up.sql
  REFRESH MATERIALIZED VIEW app.daily;
--^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-refresh 75
  refresh materialized view app.daily with data;
--^^^^^^^^^^^^^^^^^^^^^^^^^ require-concurrent-refresh 75
