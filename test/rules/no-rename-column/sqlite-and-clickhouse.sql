-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE users RENAME COLUMN name TO full_name;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
ALTER TABLE users RENAME mail TO email;
--                ^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
