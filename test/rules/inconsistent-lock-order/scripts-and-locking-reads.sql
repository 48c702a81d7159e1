-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file a.sql
  BEGIN;
  UPDATE a SET x = 1 WHERE id = 1;
  DELETE FROM b WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  COMMIT;
-- @file b.sql
  BEGIN;
  SELECT x FROM b WHERE id = 1 FOR UPDATE;
  UPDATE a SET x = 1 WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  COMMIT;
-- @file c.sql
BEGIN;
UPDATE b SET x = 1 WHERE id = 1;
COMMIT;
BEGIN;
UPDATE a SET x = 1 WHERE id = 1;
COMMIT;
