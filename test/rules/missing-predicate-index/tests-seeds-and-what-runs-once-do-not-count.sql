-- @file db/migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
UPDATE users SET name = 'x' WHERE email = 'a@b.c';
-- @file db/migrations/001_users.down.sql
DELETE FROM users WHERE name = 'x';
-- @file db/seeds/users.sql
INSERT INTO users (id, email) VALUES (1, 'x');
DELETE FROM users WHERE email = 'a@b.c';
-- @file tests/users.sql
SELECT id FROM users WHERE email = 'x';
-- @file db/migrations/002_block.up.sql
DO $$ BEGIN DELETE FROM users WHERE email = 'y'; END $$;
