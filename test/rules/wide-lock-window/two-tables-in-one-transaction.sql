-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @file db/migrations/002_notes.sql
BEGIN;
ALTER TABLE users ADD COLUMN note text;
ALTER TABLE public.users ADD COLUMN more text;
  ALTER TABLE orders ADD COLUMN note text;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wide-lock-window 75
DROP TABLE elsewhere;
COMMIT;
