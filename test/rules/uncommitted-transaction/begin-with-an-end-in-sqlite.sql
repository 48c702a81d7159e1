-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file case.sql
  BEGIN IMMEDIATE;
  UPDATE users SET active = 0 WHERE id = 7;
  COMMIT;
  BEGIN IMMEDIATE;
  DELETE FROM logs WHERE user_id = 7;
  ROLLBACK;
