-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_x.up.sql
SET foo.lock_timeout = '5s';
SET statement_timeout = '5s';
  ALTER TABLE users ADD COLUMN a int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
SET lock_timeout = '5s';
-- @file db/migrations/003_x.up.sql
SET lock_timeout = 0;
  ALTER TABLE users ADD COLUMN b int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/004_x.up.sql
BEGIN;
SET LOCAL lock_timeout = '1s';
ALTER TABLE users ADD COLUMN c int;
COMMIT;
  ALTER TABLE users ADD COLUMN d int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
