-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql

CREATE TABLE posts (id bigint PRIMARY KEY, tag_ids longtext CHECK (json_valid(tag_ids)), user_ids longtext);
--                                                                                       ^^^^^^^^ no-comma-separated-list 50
