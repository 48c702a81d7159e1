-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
SELECT domain, path FROM hits LIMIT 2 BY domain;
SELECT domain, path FROM hits ORDER BY domain LIMIT 2 BY domain LIMIT 10;
SELECT path FROM hits FINAL PREWHERE day = today() WHERE path != '' LIMIT 10 SETTINGS max_threads = 1;
--                                                                        ^^ limit-without-order-by 75
SELECT count() FROM hits LIMIT 1;
