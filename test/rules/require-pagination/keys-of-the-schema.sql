-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text, team text, code text);
CREATE UNIQUE INDEX users_code_idx ON users (team, code);
CREATE TABLE countries (code text PRIMARY KEY, name text);
CREATE VIEW v AS SELECT id FROM users;
-- @file db/queries/a.sql
SELECT name FROM users WHERE email = $1;
SELECT name FROM users WHERE team = $1 AND code = $2;
SELECT name FROM countries;
SELECT id FROM v;
  SELECT name FROM users WHERE team = $1;
--^^^^^^ require-pagination 25
  SELECT name FROM users WHERE name = $1 OR id = $2;
--^^^^^^ require-pagination 25
  SELECT name FROM users WHERE id > $1;
--^^^^^^ require-pagination 25
-- @file db/migrations/001_a.up.sql
SELECT id FROM users;
