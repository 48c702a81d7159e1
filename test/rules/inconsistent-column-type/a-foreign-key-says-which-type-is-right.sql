-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
CREATE TABLE b (id bigint PRIMARY KEY, user_id int);
--                                             ^^^ inconsistent-column-type 50
CREATE TABLE c (id bigint PRIMARY KEY, user_id int);
--                                             ^^^ inconsistent-column-type 50
