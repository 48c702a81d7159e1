-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/maintenance.sql
OPTIMIZE TABLE events;
OPTIMIZE TABLE events DEDUPLICATE; -- FINAL
OPTIMIZE TABLE events PARTITION 202401 FINAL;
SELECT * FROM events FINAL;
OPTIMIZE TABLE `final`;
