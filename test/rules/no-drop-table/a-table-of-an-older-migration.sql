-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id int);
CREATE TABLE "Items" (id int);
CREATE TABLE app.notes (id int);
-- @file db/migrations/002_x.up.sql
DROP TABLE orders;
--         ^^^^^^ no-drop-table 75
drop table if exists "Items" cascade;
--                   ^^^^^^^ no-drop-table 75
DROP TABLE app.notes, elsewhere;
--         ^^^^^^^^^ no-drop-table 75
--                    ^^^^^^^^^ no-drop-table 75
-- @file db/migrations/002_x.down.sql
CREATE TABLE orders (id int);
