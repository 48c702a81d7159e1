-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100));
CREATE TABLE `posts` (id bigint PRIMARY KEY, user_id bigint, slug varchar(50), body text, FOREIGN KEY (user_id) REFERENCES users (id));
-- @file db/queries/q.sql
SELECT id FROM posts WHERE user_id = ?;
SELECT id FROM posts WHERE body = ?;
SELECT id FROM posts WHERE `slug` = ? AND user_id > 0;
SELECT id FROM posts WHERE `slug` = ?;
--                         ^^^^^^ missing-predicate-index 50
SELECT id FROM users WHERE email = ?;
--                         ^^^^^ missing-predicate-index 50
