-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (age Int64, status_code UInt64, birth_year Int64, Port Nullable(Int64), codes Array(Int64), user_age bigint, ts DateTime) ENGINE = MergeTree ORDER BY ts;
--                  ^^^^^ clickhouse-oversized-int 50
--                                     ^^^^^^ clickhouse-oversized-int 50
--                                                        ^^^^^ clickhouse-oversized-int 50
--                                                                    ^^^^^^^^^^^^^^^ clickhouse-oversized-int 50
--                                                                                                                  ^^^^^^ clickhouse-oversized-int 50
