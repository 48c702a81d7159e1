-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
  BEGIN;
  UPDATE a SET x = 1 WHERE id = 1;
  BEGIN;
--^^^^^ nested-transaction 85
  UPDATE b SET x = 1 WHERE id = 1;
  COMMIT;
  COMMIT;
--^^^^^^ nested-transaction 85
  UPDATE c SET x = 1 WHERE id = 1;
  ROLLBACK;
--^^^^^^^^ nested-transaction 85
