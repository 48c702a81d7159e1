-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_one.sql
BEGIN;
  DROP TABLE users, orders;
--^^^^^^^^^^^^^^^^^^^^^^^^ wide-lock-window 75
COMMIT;
BEGIN;
LOCK TABLE users;
  LOCK TABLE ONLY orders IN ACCESS EXCLUSIVE MODE NOWAIT;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wide-lock-window 75
COMMIT;
BEGIN;
LOCK TABLE users, orders IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE users ADD COLUMN a int;
COMMIT;
DROP TABLE users, orders;
