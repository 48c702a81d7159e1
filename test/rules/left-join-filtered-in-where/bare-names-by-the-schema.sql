-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE posts (post_id bigint PRIMARY KEY, user_id bigint, state text);
-- @file db/queries/a.sql
SELECT name FROM users LEFT JOIN posts ON user_id = id WHERE state = 'x';
--                                                           ^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT name FROM users LEFT JOIN posts ON user_id = id WHERE name = 'x';
-- @file db/queries/b.sql
UPDATE users SET name = 'x' FROM teams t LEFT JOIN posts p ON p.user_id = t.id WHERE t.id = users.id AND p.state = 'x';
--                                                                                                       ^^^^^^^^^^^^^ left-join-filtered-in-where 75
