-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
  BEGIN;
  UPDATE users SET active = 0 WHERE id = 7;
  COMMIT;
  BEGIN;
  DELETE FROM logs WHERE user_id = 7;
  ROLLBACK;
