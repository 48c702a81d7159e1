-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_a.sql
  SET SESSION lock_wait_timeout = 60;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
  SET @@session.lock_wait_timeout = 31536000;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
SET lock_wait_timeout = 5;
SET innodb_lock_wait_timeout = 50;
