-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (
  id UInt64,
  deleted_at Nullable(DateTime),
  parent_id Nullable(UInt64),
  finishedAt Nullable(DateTime),
  error_message Nullable(String),
  tags Array(Nullable(String)),
  name String DEFAULT '',
  old Nullable(String)
) ENGINE = MergeTree ORDER BY id;
ALTER TABLE a DROP COLUMN old;
