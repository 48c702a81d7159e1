-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE page_views (user_id UInt64, page_url String, viewTime DateTime) ENGINE = MergeTree ORDER BY user_id;
--                                                        ^^^^^^^^ naming-convention 75
CREATE TABLE PageClicks (user_id UInt64, page_url String) ENGINE = MergeTree ORDER BY user_id;
--           ^^^^^^^^^^ naming-convention 75
