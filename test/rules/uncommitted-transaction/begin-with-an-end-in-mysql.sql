-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
  START TRANSACTION;
  UPDATE users SET active = 0 WHERE id = 7;
  COMMIT;
  START TRANSACTION;
  DELETE FROM logs WHERE user_id = 7;
  ROLLBACK;
