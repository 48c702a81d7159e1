-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, team_id bigint, deleted_at timestamptz);
CREATE TABLE teams (id bigint PRIMARY KEY, name text, is_deleted boolean NOT NULL DEFAULT false);
CREATE TABLE tags (id bigint PRIMARY KEY, name text);
CREATE VIEW users_all AS SELECT id, email FROM users;
CREATE VIEW live AS SELECT id, email FROM users WHERE deleted_at IS NULL;
-- @file db/queries/q.sql
SELECT id FROM users WHERE email = $1 AND deleted_at IS NULL;
SELECT u.id FROM users u WHERE u.deleted_at IS NULL;
SELECT id, deleted_at FROM users WHERE id = $1;
UPDATE users SET deleted_at = now() WHERE id = $1;
SELECT id FROM (SELECT * FROM users) u WHERE u.deleted_at IS NULL;
WITH u AS (SELECT * FROM users) SELECT id FROM u WHERE deleted_at IS NULL;
SELECT t.name, u.email FROM tags t LEFT JOIN users u ON u.id = t.id;
SELECT id FROM tags;
SELECT id FROM unknown;
INSERT INTO users (id) VALUES (1);
DELETE FROM users WHERE id = 1 AND deleted_at IS NOT NULL;
-- @file db/admin/q.sql
SELECT id FROM users WHERE email = $1;
-- @file db/audit/q.sql
SELECT id FROM users WHERE email = $1;
-- @file tests/q.sql
SELECT id FROM users;
