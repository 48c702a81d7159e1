-- @file db/migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text, tags text[], born date, note text, code text);
CREATE INDEX users_name_idx ON users (name, born);
CREATE INDEX users_tags_idx ON users USING gin (tags);
CREATE INDEX users_note_idx ON users (lower(note));
-- @file db/migrations/002_later.up.sql
CREATE INDEX CONCURRENTLY users_code_idx ON users (code) WHERE code IS NOT NULL;
-- @file db/queries/users.sql
SELECT id FROM users WHERE email = $1 AND note = $2;
SELECT id FROM users WHERE name = $1 AND born = $2;
SELECT id FROM users WHERE name LIKE 'a%' AND note = $1;
SELECT id FROM users WHERE tags @> $1 AND born > $2;
SELECT id FROM users WHERE lower(note) = $1 AND born = $2;
SELECT id FROM users WHERE code = $1;
SELECT id FROM users WHERE name = $1 OR note = $2;
