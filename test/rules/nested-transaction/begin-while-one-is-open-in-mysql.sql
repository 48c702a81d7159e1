-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
  START TRANSACTION;
  UPDATE a SET x = 1 WHERE id = 1;
  START TRANSACTION;
--^^^^^^^^^^^^^^^^^ nested-transaction 85
  UPDATE b SET x = 1 WHERE id = 1;
  COMMIT;
  COMMIT;
--^^^^^^ nested-transaction 85
  UPDATE c SET x = 1 WHERE id = 1;
  ROLLBACK;
--^^^^^^^^ nested-transaction 85
