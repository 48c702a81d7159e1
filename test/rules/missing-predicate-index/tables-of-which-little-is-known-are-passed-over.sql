-- @file db/schema.sql
CREATE TABLE notes (id bigint, body text, author text);
CREATE TABLE countries (id bigint PRIMARY KEY, code text, name text);
CREATE TABLE copied AS SELECT * FROM elsewhere;
CREATE TEMP TABLE scratch (id bigint PRIMARY KEY, author text);
ALTER TABLE outside ADD COLUMN author text;
-- @file db/queries/q.sql
SELECT id FROM notes WHERE author = $1;
SELECT id FROM countries WHERE code = $1;
SELECT id FROM copied WHERE author = $1;
SELECT id FROM scratch WHERE author = $1;
SELECT id FROM outside WHERE author = $1;
SELECT id FROM nowhere WHERE author = $1;
