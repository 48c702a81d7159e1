-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE codes (id int, kind text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE codes ADD COLUMN kind_new int;
UPDATE codes SET kind_new = length(kind);
ALTER TABLE codes DROP COLUMN kind;
ALTER TABLE codes RENAME COLUMN kind_new TO kind;
-- @file db/migrations/003_x.up.sql
ALTER TABLE codes DROP COLUMN kind;
--                ^^^^^^^^^^^^^^^^ no-drop-column 75
ALTER TABLE codes ADD COLUMN kind text;
