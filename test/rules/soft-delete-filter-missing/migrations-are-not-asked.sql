-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);
UPDATE users SET email = lower(email) WHERE email <> lower(email);
CREATE VIEW v AS SELECT id FROM users;
CREATE VIEW w AS SELECT id FROM users;
--                              ^^^^^ soft-delete-filter-missing 50
-- @file db/migrations/002_more.up.sql
DROP VIEW v;
