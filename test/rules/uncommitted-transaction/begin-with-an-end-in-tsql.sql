-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
  BEGIN TRANSACTION;
  UPDATE users SET active = 0 WHERE id = 7;
  COMMIT;
  BEGIN TRANSACTION;
  DELETE FROM logs WHERE user_id = 7;
  ROLLBACK;
