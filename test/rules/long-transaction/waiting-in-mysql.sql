-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
  START TRANSACTION;
  SELECT SLEEP(5);
--^^^^^^^^^^^^^^^ long-transaction 75
  DO SLEEP(5);
--^^^^^^^^^^^ long-transaction 75
  LOAD DATA INFILE '/tmp/a.csv' INTO TABLE a;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long-transaction 75
  UPDATE a SET x = 1 WHERE id = 1;
  COMMIT;
  SELECT SLEEP(5);
