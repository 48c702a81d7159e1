-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text, age int, made timestamp, at timestamptz, day date, price numeric);
CREATE INDEX users_email_idx ON users (email, name);
CREATE INDEX users_age_idx ON users (age);
CREATE INDEX users_made_idx ON users (made);
CREATE INDEX users_at_idx ON users (at);
CREATE INDEX users_day_idx ON users (day);
-- @file db/queries/a.sql
SELECT 1 FROM users WHERE upper(email) = 'X';
--                        ^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE 'X' = upper(users.email);
--                              ^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users u WHERE lower(u.email) LIKE 'x%';
--                          ^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE lower(email) IN ('a', 'b');
--                        ^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE lower(email) = ANY ($1);
--                        ^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE age + 1 > 5;
--                        ^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE age::text = '5';
--                        ^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE made::date = '2024-01-01';
--                        ^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE extract(year FROM made) = 2023;
--                        ^^^^^^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE date_trunc('day', made) BETWEEN '2024-01-01' AND '2024-01-03';
--                        ^^^^^^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE age = 1 AND (abs(age) = 2 OR name = 'x');
--                                     ^^^^^^^^ non-sargable-predicate 50
SELECT 1 FROM users WHERE -age = 2;
--                        ^^^^ non-sargable-predicate 85
SELECT 1 FROM users WHERE upper(name) = 'X';
SELECT 1 FROM users WHERE email = upper($1);
SELECT 1 FROM users WHERE email = lower('X');
SELECT upper(email) FROM users ORDER BY lower(email);
SELECT 1 FROM users WHERE email::varchar = 'x';
SELECT 1 FROM users WHERE day::date = '2024-01-01';
SELECT 1 FROM users WHERE lower(email) LIKE '%x';
SELECT 1 FROM users WHERE upper(email) <> 'X';
SELECT 1 FROM users WHERE upper(email) IS NULL;
SELECT 1 FROM users WHERE id = $1 AND upper(email) = 'X';
SELECT email FROM users GROUP BY email HAVING max(age) + 1 > 5;
SELECT 1 FROM users WHERE email = coalesce($1, email);
UPDATE users SET name = 'x' WHERE lower(email) = 'x';
--                                ^^^^^^^^^^^^ non-sargable-predicate 85
DELETE FROM users WHERE lower(email) = 'x';
--                      ^^^^^^^^^^^^ non-sargable-predicate 85
