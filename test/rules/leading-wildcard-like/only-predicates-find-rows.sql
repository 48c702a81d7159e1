-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text CHECK (email LIKE '%@%'), domain text);
CREATE INDEX users_test_idx ON users (email) WHERE email LIKE '%@example.com';
-- @file db/queries/users.sql
SELECT id, email LIKE '%@example.com' AS is_test FROM users;
SELECT CASE WHEN email LIKE '%x' THEN 1 END FROM users;
SELECT count(*) FILTER (WHERE email LIKE '%x') FROM users;
SELECT id FROM users ORDER BY email LIKE '%x';
