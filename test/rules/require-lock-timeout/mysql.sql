-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_x.up.sql
  ALTER TABLE users ADD COLUMN a int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/003_x.up.sql
SET SESSION lock_wait_timeout = 5;
ALTER TABLE users ADD COLUMN b int;
-- @file db/migrations/004_x.up.sql
SET @@session.lock_wait_timeout = 5;
ALTER TABLE users ADD COLUMN c int;
-- @file db/migrations/005_x.up.sql
SET @old = 1, lock_wait_timeout = 5;
ALTER TABLE users ADD COLUMN d int;
-- @file db/migrations/006_x.up.sql
SET innodb_lock_wait_timeout = 5;
  ALTER TABLE users ADD COLUMN e int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
