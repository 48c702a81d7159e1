-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file case.sql
  BEGIN WORK;
  UPDATE users SET active = 0 WHERE id = 7;
  COMMIT;
  BEGIN WORK;
  DELETE FROM logs WHERE user_id = 7;
  ROLLBACK;
