-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/001_users.up.sql
CREATE TABLE users (id UInt64, name String, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id;
CREATE TABLE logs (id UInt64, user_id UInt64) ENGINE = MergeTree ORDER BY id;

-- @file queries/a.sql
SELECT * FROM users WHERE id = 1;
--            ^^^^^ clickhouse-replacing-without-final 50
SELECT count() FROM logs AS l JOIN users AS u ON u.id = l.user_id;
--                                 ^^^^^^^^^^ clickhouse-replacing-without-final 50
WITH x AS (SELECT name FROM users) SELECT * FROM x;
--                          ^^^^^ clickhouse-replacing-without-final 50
SELECT id FROM (SELECT id FROM users) AS d UNION ALL SELECT id FROM logs;
--                             ^^^^^ clickhouse-replacing-without-final 50
