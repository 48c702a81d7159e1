-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
  BEGIN;
  UPDATE users SET active = false WHERE id = 7;
  COMMIT;
  /* again */ begin isolation level serializable;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ uncommitted-transaction 90
  SAVEPOINT a;
  DELETE FROM logs WHERE user_id = 7;
  ROLLBACK TO SAVEPOINT a;
  RELEASE SAVEPOINT a;
