-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
CREATE TABLE "Team" (id int);
CREATE TABLE app.notes (id int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users RENAME TO customers;
--                ^^^^^^^^^^^^^^^^^^^ no-rename-table 85
alter table if exists "Team" rename to teams;
--                           ^^^^^^^^^^^^^^^ no-rename-table 85
ALTER TABLE app.notes RENAME TO remarks;
--                    ^^^^^^^^^^^^^^^^^ no-rename-table 85
ALTER TABLE elsewhere RENAME TO somewhere;
--                    ^^^^^^^^^^^^^^^^^^^ no-rename-table 85
ALTER INDEX i RENAME TO j;
ALTER VIEW v RENAME TO w;
ALTER TABLE elsewhere2 RENAME CONSTRAINT a TO b;
