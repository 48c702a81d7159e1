-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text, "fullName" text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users RENAME COLUMN name TO full_name;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
alter table public.users rename "fullName" to other;
--                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
ALTER TABLE elsewhere RENAME a TO b;
--                    ^^^^^^^^^^^^^ no-rename-column 85
