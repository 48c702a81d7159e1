-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file case.sql
  SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-update-outside-transaction 50
  UPDATE accounts SET balance = 0 WHERE id = 1;
  START TRANSACTION;
  SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
  UPDATE accounts SET balance = 0 WHERE id = 1;
  COMMIT;
  select * from `accounts` where id = 2 for update;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-update-outside-transaction 50
