-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name text);
-- @file db/queries/a.sql
SELECT id FROM users WHERE email = $1;
--                         ^^^^^ missing-predicate-index 75
SELECT name FROM users WHERE email = $1 AND name = $2;
--                           ^^^^^ missing-predicate-index 75
-- @file db/queries/b.sql
DELETE FROM users WHERE email = $1;
--                      ^^^^^ missing-predicate-index 75
SELECT id FROM users WHERE name = $1;
--                         ^^^^ missing-predicate-index 50
