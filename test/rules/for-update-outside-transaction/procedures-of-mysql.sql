-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
DELIMITER //
CREATE PROCEDURE bad()
BEGIN
  SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-update-outside-transaction 50
  UPDATE accounts SET balance = 0 WHERE id = 1;
END //
CREATE PROCEDURE good()
BEGIN
  START TRANSACTION;
  SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;
  UPDATE accounts SET balance = 0 WHERE id = 1;
  COMMIT;
END //
DELIMITER ;
