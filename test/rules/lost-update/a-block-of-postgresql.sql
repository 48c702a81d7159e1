-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file jobs.sql
DO $$
DECLARE v int;
BEGIN
  SELECT balance INTO v FROM accounts WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE accounts SET balance = v + 10 WHERE id = 1;
END $$;
DO $$
DECLARE v int;
BEGIN
  SELECT balance INTO v FROM accounts WHERE id = 1 FOR UPDATE;
  UPDATE accounts SET balance = v + 10 WHERE id = 1;
END $$;
