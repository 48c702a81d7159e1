-- @file db/schema.sql
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE users (
  id bigint PRIMARY KEY, active boolean, status text, is_admin int, mood mood, size text CHECK (size IN ('S', 'M', 'L')),
  account_type varchar(10), stock int, payload jsonb, email text
);
-- @file db/queries/users.sql
SELECT id FROM users WHERE active = true;
SELECT id FROM users WHERE active AND status = 'open';
SELECT id FROM users WHERE is_admin = 1;
SELECT id FROM users WHERE mood = 'happy' AND size = 'M';
SELECT id FROM users WHERE account_type IN ('a', 'b');
SELECT id FROM users WHERE stock > 0;
SELECT id FROM users WHERE payload = '{}';
SELECT id FROM users WHERE status = 'open' AND email = $1;
--                                             ^^^^^ missing-predicate-index 50
