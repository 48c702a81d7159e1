-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
-- @file db/migrations/002_state.sql
BEGIN;
ALTER TABLE users ADD COLUMN state text;
  UPDATE orders SET state = 'open';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-statement-while-holding-lock 75
DELETE FROM orders;
COMMIT;
BEGIN;
ALTER TABLE users ALTER COLUMN state SET NOT NULL;
  CREATE INDEX orders_state_idx ON orders (state);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-statement-while-holding-lock 75
COMMIT;
