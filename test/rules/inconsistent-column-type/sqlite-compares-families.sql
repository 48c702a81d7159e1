-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE a (id integer PRIMARY KEY, user_id integer, created_at datetime, seen_at text);
CREATE TABLE b (id integer PRIMARY KEY, user_id text, created_at timestamp, seen_at varchar(20));
--                                              ^^^^ inconsistent-column-type 50
CREATE TABLE c (id integer PRIMARY KEY, user_id bigint);
