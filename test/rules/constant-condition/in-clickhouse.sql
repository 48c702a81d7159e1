-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
SELECT path FROM hits PREWHERE day = day WHERE path != '';
--                             ^^^^^^^^^ constant-condition 75
SELECT path FROM hits WHERE 1 AND path != '';
