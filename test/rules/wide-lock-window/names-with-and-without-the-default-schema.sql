-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE SCHEMA shop;
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE shop.users (id bigint PRIMARY KEY);
-- @file db/migrations/002_one.sql
BEGIN;
ALTER TABLE elsewhere ADD COLUMN a int;
ALTER TABLE public.elsewhere ADD COLUMN b int;
COMMIT;
BEGIN;
ALTER TABLE users ADD COLUMN a int;
ALTER TABLE public.users ADD COLUMN b int;
COMMIT;
BEGIN;
ALTER TABLE users ADD COLUMN a int;
  ALTER TABLE shop.users ADD COLUMN b int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wide-lock-window 75
COMMIT;
