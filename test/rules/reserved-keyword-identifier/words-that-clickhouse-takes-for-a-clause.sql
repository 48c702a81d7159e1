-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE `order` (`group` String, `user` String, name String, `format` String) ENGINE = MergeTree ORDER BY name;
--           ^^^^^^^ reserved-keyword-identifier 85
--                    ^^^^^^^ reserved-keyword-identifier 85
--                                                                ^^^^^^^^ reserved-keyword-identifier 85
