-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file bad.sql
  BEGIN;
  SELECT balance FROM accounts WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE accounts SET balance = 900 WHERE id = 1;
  COMMIT;
-- @file good.sql
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT balance FROM accounts WHERE id = 1;
UPDATE accounts SET balance = 900 WHERE id = 1;
COMMIT;
-- @file also_good.sql
BEGIN;
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
SELECT balance FROM accounts WHERE id = 1;
UPDATE accounts SET balance = 900 WHERE id = 1;
COMMIT;
-- @file apart.sql
SELECT balance FROM accounts WHERE id = 1;
UPDATE accounts SET balance = 900 WHERE id = 1;
