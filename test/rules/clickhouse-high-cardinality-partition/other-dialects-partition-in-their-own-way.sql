-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE a (user_id bigint, ts timestamptz) PARTITION BY HASH (user_id);
