-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE b (id UInt64, uid Nullable(UInt64)) ENGINE = MergeTree ORDER BY id;
-- @file db/queries/a.sql
SELECT 1 FROM a WHERE x NOT IN (SELECT id FROM b);
SELECT 1 FROM a WHERE x NOT IN (SELECT uid FROM b);
