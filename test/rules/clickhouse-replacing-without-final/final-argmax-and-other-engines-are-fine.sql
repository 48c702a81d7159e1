-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/001_users.up.sql
CREATE TABLE users (id UInt64, name String, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id;
CREATE TABLE logs (id UInt64, user_id UInt64) ENGINE = MergeTree ORDER BY id;

-- @file queries/a.sql
SELECT * FROM users FINAL WHERE id = 1;
SELECT id, argMax(name, version) FROM users GROUP BY id;
SELECT * FROM users ORDER BY version DESC LIMIT 1 BY id;
SELECT * FROM users WHERE id = 1 SETTINGS final = 1;
SELECT * FROM logs;
SELECT uniqExact(id) FROM users;
WITH users AS (SELECT 1 AS id) SELECT * FROM users;
SELECT * FROM elsewhere;
