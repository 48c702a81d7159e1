-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (created_at String, birth_date String, order_uuid Nullable(String), user_id String, country String, browser Nullable(String), event_type String) ENGINE = MergeTree ORDER BY created_at;
--                         ^^^^^^ clickhouse-string-for-typed-value 50
--                                            ^^^^^^ clickhouse-string-for-typed-value 50
--                                                               ^^^^^^^^^^^^^^^^ clickhouse-string-for-typed-value 50
--                                                                                         ^^^^^^ clickhouse-string-for-typed-value 50
--                                                                                                         ^^^^^^ clickhouse-string-for-typed-value 50
--                                                                                                                         ^^^^^^^^^^^^^^^^ clickhouse-string-for-typed-value 50
--                                                                                                                                                      ^^^^^^ clickhouse-string-for-typed-value 50
