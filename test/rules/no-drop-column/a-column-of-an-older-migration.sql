-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text, "Nick" text, v int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users DROP COLUMN name;
--                ^^^^^^^^^^^^^^^^ no-drop-column 75
alter table only public.users drop column if exists "Nick" cascade, add column c int;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-column 75
ALTER TABLE IF EXISTS elsewhere DROP a, DROP COLUMN b;
--                              ^^^^^^ no-drop-column 75
--                                      ^^^^^^^^^^^^^ no-drop-column 75
