-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint unsigned, created_at datetime);
CREATE TABLE b (id bigint PRIMARY KEY, user_id bigint, created_at datetime(6));
--                                             ^^^^^^ inconsistent-column-type 50
