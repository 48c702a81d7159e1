-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file case.sql
  BEGIN TRANSACTION;
--^^^^^^^^^^^^^^^^^ uncommitted-transaction 90
  UPDATE users SET active = 0 WHERE id = 7;
  DELETE FROM logs WHERE user_id = 7;
