-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
-- @file db/migrations/002_fix.up.sql
UPDATE users SET email = lower(email) WHERE email LIKE '%@EXAMPLE.COM';
DELETE FROM users WHERE email LIKE '%@spam.example';
CREATE VIEW spam AS SELECT id FROM users WHERE email LIKE '%@spam.example';
--                                                        ^^^^^^^^^^^^^^^^ leading-wildcard-like 85
