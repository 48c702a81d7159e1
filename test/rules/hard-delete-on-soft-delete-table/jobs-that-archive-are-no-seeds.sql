-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, deleted_at timestamptz);
-- @file jobs/archive.sql
INSERT INTO users_archive SELECT id FROM users WHERE id < 100;
  DELETE FROM users WHERE id < 100;
--^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
-- @file db/fill.sql
DELETE FROM users;
INSERT INTO users (id) VALUES (1), (2);
