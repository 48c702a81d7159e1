-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id int PRIMARY KEY, deleted_at datetime NULL);
CREATE TABLE posts (id int PRIMARY KEY, user_id int);
-- @file db/queries/q.sql
DELETE p, u FROM posts p JOIN users u ON u.id = p.user_id WHERE p.id = 1;
--                            ^^^^^^^ hard-delete-on-soft-delete-table 85
DELETE p FROM posts p JOIN users u ON u.id = p.user_id WHERE p.id = 1;
