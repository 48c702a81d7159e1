-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
  START TRANSACTION;
  UPDATE a SET x = 1 WHERE id = 1;
  SAVEPOINT s;
  UPDATE a SET x = 2 WHERE id = 1;
  ROLLBACK TO s;
  COMMIT;
  START TRANSACTION;
  UPDATE b SET x = 1 WHERE id = 1;
  ROLLBACK;
