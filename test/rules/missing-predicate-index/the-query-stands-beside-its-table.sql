-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
SELECT id FROM users WHERE email = $1;
--                         ^^^^^ missing-predicate-index 50
