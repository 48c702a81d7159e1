-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.orders (id bigint PRIMARY KEY, note text);
CREATE TABLE items (order_id bigint REFERENCES app.orders (id));
-- @file db/migrations/002_drop.up.sql
DROP TABLE IF EXISTS app.orders CASCADE;
--                              ^^^^^^^ no-drop-cascade 75
DROP TYPE mood cascade;
--             ^^^^^^^ no-drop-cascade 75
DROP FUNCTION f(int) /* all of it */ CASCADE;
--                                   ^^^^^^^ no-drop-cascade 75
DROP VIEW v, w CASCADE;
--             ^^^^^^^ no-drop-cascade 75
DROP SCHEMA legacy CASCADE;
--                 ^^^^^^^ no-drop-cascade 75
DROP EXTENSION hstore CASCADE;
--                    ^^^^^^^ no-drop-cascade 75
ALTER TABLE items DROP COLUMN order_id CASCADE, DROP CONSTRAINT items_x CASCADE;
--                                     ^^^^^^^ no-drop-cascade 75
--                                                                      ^^^^^^^ no-drop-cascade 75
DO $$ BEGIN DROP TABLE app.orders CASCADE; END $$;
--                                ^^^^^^^ no-drop-cascade 75
