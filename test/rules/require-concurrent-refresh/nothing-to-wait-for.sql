-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE sales (day date, total int);
CREATE MATERIALIZED VIEW daily AS SELECT day FROM sales WITH NO DATA;
REFRESH MATERIALIZED VIEW daily;
-- @file db/migrations/002_refresh.up.sql
REFRESH MATERIALIZED VIEW CONCURRENTLY daily;
REFRESH MATERIALIZED VIEW daily WITH NO DATA;
-- @file db/migrations/002_refresh.down.sql
REFRESH MATERIALIZED VIEW daily;
