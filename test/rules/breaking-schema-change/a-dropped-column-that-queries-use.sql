-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, nick text, phone text, "Fax" text);
CREATE TABLE posts (id bigint PRIMARY KEY, email text);
-- @file migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE public.users DROP nick, /* both */ DROP COLUMN IF EXISTS phone CASCADE;
--                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE USERS DROP COLUMN "Fax";
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
-- @file queries/users.sql
SELECT u.id, u.email FROM users u WHERE u.id = $1;
INSERT INTO users (id, phone) VALUES ($1, $2);
UPDATE users SET "Fax" = $1 WHERE id = $2;
SELECT p.email FROM posts p JOIN users u ON u.id = p.id;
SELECT nick FROM (SELECT 'x' AS nick) q;
