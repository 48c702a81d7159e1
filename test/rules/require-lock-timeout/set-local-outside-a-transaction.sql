-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_x.sql
SET LOCAL lock_timeout = '1s';
  ALTER TABLE users ADD COLUMN e int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/003_x.sql
BEGIN;
SET LOCAL lock_timeout = '1s';
ALTER TABLE users ADD COLUMN f int;
COMMIT;
