-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/maintenance.sql
OPTIMIZE TABLE events FINAL;
--                    ^^^^^ clickhouse-optimize-final 85
optimize table db.events final;
--                       ^^^^^ clickhouse-optimize-final 85
OPTIMIZE TABLE events ON CLUSTER main FINAL DEDUPLICATE BY id;
--                                    ^^^^^ clickhouse-optimize-final 85
OPTIMIZE TABLE `final` FINAL SETTINGS optimize_skip_merged_partitions = 1;
--                     ^^^^^ clickhouse-optimize-final 85
