-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE events (id bigint PRIMARY KEY, created_at timestamp DEFAULT (now() AT TIME ZONE 'utc'), b timestamp[]);
--                                                     ^^^^^^^^^ prefer-timestamptz 75
--                                                                                                     ^^^^^^^^^^^ prefer-timestamptz 75
