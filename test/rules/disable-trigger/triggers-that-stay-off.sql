-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.sql
ALTER TABLE app.orders DISABLE TRIGGER ALL;
--                     ^^^^^^^^^^^^^^^^^^^ disable-trigger 75
ALTER TABLE items DISABLE TRIGGER "Audit";
--                ^^^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
ALTER TABLE items ENABLE TRIGGER other;
UPDATE items SET a = 1 WHERE id = 2;
