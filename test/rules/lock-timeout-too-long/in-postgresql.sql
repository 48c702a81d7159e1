-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_a.sql
  SET lock_timeout = '1min';
--^^^^^^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
  SET LOCAL lock_timeout TO 10000;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
  set session lock_timeout = '6s';
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
  SET lock_timeout = 0;
--^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
  SELECT set_config('lock_timeout', '1h', false);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lock-timeout-too-long 85
ALTER TABLE users ADD COLUMN a int;
