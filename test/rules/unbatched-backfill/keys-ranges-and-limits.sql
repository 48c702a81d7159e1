-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text);
-- @file db/migrations/002_x.up.sql
UPDATE users SET name = 'x' WHERE id = 5;
UPDATE users u SET name = 'x' WHERE u.id IN (1, 2, 3);
DELETE FROM users WHERE email = 'a@example.org';
UPDATE users SET name = 'x' WHERE id BETWEEN 1 AND 1000;
UPDATE users SET name = 'x' WHERE id > 1000 AND id <= 2000;
UPDATE users SET name = 'x' WHERE id IN (SELECT id FROM users WHERE name IS NULL LIMIT 1000);
UPDATE users SET name = 'x' WHERE ctid = ANY (ARRAY(SELECT ctid FROM users WHERE name IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED));
WITH b AS (SELECT id FROM users WHERE name IS NULL LIMIT 1000) UPDATE users SET name = 'x' FROM b WHERE b.id = users.id;
UPDATE users SET name = v.name FROM (VALUES (1, 'a'), (2, 'b')) AS v (id, name) WHERE v.id = users.id;
DELETE FROM elsewhere WHERE id = 7;
INSERT INTO users VALUES (1, 'a', 'b');
