-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE people (id bigint PRIMARY KEY, other bigint UNIQUE);
CREATE TABLE pairs (a bigint, b bigint, PRIMARY KEY (a, b), UNIQUE (b, a));
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id),
  editor_id bigint REFERENCES users (id),
  person_id bigint REFERENCES people (id) REFERENCES people (other),
  a bigint,
  b bigint,
  FOREIGN KEY (user_id) REFERENCES people (id),
  FOREIGN KEY (a, b) REFERENCES pairs (a, b),
  FOREIGN KEY (b, a) REFERENCES pairs (a, b)
);
CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint CONSTRAINT one REFERENCES users (id));
-- @file db/migrations/002_more.up.sql
ALTER TABLE notes DROP CONSTRAINT one;
ALTER TABLE notes ADD CONSTRAINT two FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
