-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE posts (id serial PRIMARY KEY, tag_ids text, keywords_list text, related_post_ids text);
--                                         ^^^^^^^ no-comma-separated-list 50
--                                                       ^^^^^^^^^^^^^ no-comma-separated-list 50
--                                                                           ^^^^^^^^^^^^^^^^ no-comma-separated-list 50
CREATE TABLE tags (id uuid PRIMARY KEY);
