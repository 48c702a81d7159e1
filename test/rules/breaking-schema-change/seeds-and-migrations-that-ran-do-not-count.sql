-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
UPDATE users SET email = 'x' WHERE id = 1;
-- @file migrations/002_fill.up.sql
UPDATE users SET email = 'y' WHERE id = 2;
-- @file seeds/users.sql
INSERT INTO users (id, email) VALUES (1, 'x');
-- @file migrations/003_drop.up.sql
CREATE VIEW of_this_file AS SELECT email FROM users;
ALTER TABLE users DROP COLUMN email CASCADE;
