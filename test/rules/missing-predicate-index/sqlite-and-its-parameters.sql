-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT UNIQUE);
-- @file db/queries/q.sql
SELECT id FROM users WHERE email = :email;
--                         ^^^^^ missing-predicate-index 50
SELECT id FROM users WHERE name = ?1;
