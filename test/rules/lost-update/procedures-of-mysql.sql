-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
DELIMITER //
CREATE PROCEDURE bad(IN item INT)
BEGIN
  DECLARE v INT;
  START TRANSACTION;
  SELECT qty INTO v FROM stock WHERE id = item;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE stock SET qty = v - 1 WHERE id = item;
  COMMIT;
END //
CREATE PROCEDURE good(IN item INT)
BEGIN
  DECLARE v INT;
  START TRANSACTION;
  SELECT qty INTO v FROM stock WHERE id = item FOR UPDATE;
  UPDATE stock SET qty = v - 1 WHERE id = item;
  COMMIT;
END //
DELIMITER ;
