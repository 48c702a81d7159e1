-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.sql
BEGIN;
ALTER TABLE orders DISABLE TRIGGER ALL;
ALTER TABLE items DISABLE TRIGGER audit;
ALTER TABLE items DISABLE TRIGGER USER;
UPDATE items SET a = 1 WHERE id = 2;
ALTER TABLE orders ENABLE TRIGGER ALL;
ALTER TABLE items ENABLE TRIGGER ALL;
COMMIT;
