-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id int PRIMARY KEY, email varchar(99), deleted_at datetime NULL);
-- @file db/queries/q.sql
SELECT id FROM `users` WHERE email = ?;
--             ^^^^^^^ soft-delete-filter-missing 50
UPDATE users SET email = ? WHERE id = ? OR id = 2;
--     ^^^^^ soft-delete-filter-missing 50
SELECT id FROM users WHERE email = ? AND `deleted_at` IS NULL;
