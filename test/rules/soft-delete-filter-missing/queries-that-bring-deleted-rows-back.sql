-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, team_id bigint, deleted_at timestamptz);
CREATE TABLE teams (id bigint PRIMARY KEY, name text, is_deleted boolean NOT NULL DEFAULT false);
CREATE TABLE tags (id bigint PRIMARY KEY, name text);
CREATE VIEW members AS SELECT id, email FROM users;
--                                           ^^^^^ soft-delete-filter-missing 50
CREATE FUNCTION find_user(e text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM users WHERE email = e $$;
--                                                                                 ^^^^^ soft-delete-filter-missing 50
-- @file db/queries/q.sql
SELECT id FROM users WHERE email = $1;
--             ^^^^^ soft-delete-filter-missing 50
SELECT u.id FROM "users" AS u JOIN tags t ON t.id = u.id WHERE t.name = $1 OR u.id = 1;
--               ^^^^^^^^^^^^ soft-delete-filter-missing 50
UPDATE users SET email = $1 WHERE id = $2;
--     ^^^^^ soft-delete-filter-missing 50
SELECT id FROM tags WHERE EXISTS (SELECT 1 FROM public.teams);
--                                              ^^^^^^^^^^^^ soft-delete-filter-missing 50
SELECT id FROM users;
--             ^^^^^ soft-delete-filter-missing 50
SELECT u.id FROM users u JOIN teams t ON t.id = u.team_id AND NOT t.is_deleted;
--               ^^^^^^^ soft-delete-filter-missing 50
SELECT name FROM tags UNION SELECT name FROM teams WHERE id > 1 ORDER BY 1;
--                                           ^^^^^ soft-delete-filter-missing 50
