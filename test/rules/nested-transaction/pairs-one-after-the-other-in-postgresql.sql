-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
  BEGIN;
  UPDATE a SET x = 1 WHERE id = 1;
  SAVEPOINT s;
  UPDATE a SET x = 2 WHERE id = 1;
  ROLLBACK TO s;
  COMMIT;
  BEGIN;
  UPDATE b SET x = 1 WHERE id = 1;
  ROLLBACK;
