-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a (id) ON DELETE CASCADE);
--                                     ^^^^ cascade-delete-chain 50
-- @file db/migrations/002_more.up.sql
CREATE TABLE c (id bigint PRIMARY KEY, b_id bigint REFERENCES b (id) ON DELETE CASCADE, note text);
