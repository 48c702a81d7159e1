-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, age int, low text GENERATED ALWAYS AS (upper(email)) STORED);
CREATE INDEX users_email_idx ON users (email);
CREATE INDEX users_lower_idx ON users (lower(email));
CREATE INDEX users_low_idx ON users (low);
CREATE INDEX users_gin_idx ON users USING gin (to_tsvector('simple', email));
-- @file db/queries/a.sql
SELECT 1 FROM users WHERE lower(email) = 'x';
SELECT 1 FROM users u WHERE lower(u.email) = 'x';
SELECT 1 FROM users WHERE lower(email) || 'x' = 'x';
--                        ^^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE trim(email) = 'x';
--                        ^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE upper(email) = 'X';
-- @file db/migrations/001_a.up.sql
UPDATE users SET age = 1 WHERE trim(email) = 'x';
