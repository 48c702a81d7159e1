-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_state.sql
BEGIN;
ALTER TABLE users ADD COLUMN state text;
COMMIT;
UPDATE orders SET state = 'open';
BEGIN;
ALTER TABLE users VALIDATE CONSTRAINT users_state_check;
UPDATE orders SET state = 'open';
COMMIT;
BEGIN;
UPDATE orders SET state = 'open';
ALTER TABLE users ADD COLUMN b text;
ALTER TABLE orders ADD COLUMN b text;
COMMIT;
ALTER TABLE users ADD COLUMN c text;
UPDATE orders SET state = 'open';
