-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  START TRANSACTION;
  UPDATE a SET x = 1 WHERE id = 1;
  UPDATE b SET x = 1 WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  COMMIT;
END //
CREATE PROCEDURE q()
BEGIN
  START TRANSACTION;
  UPDATE b SET x = 1 WHERE id = 1;
  UPDATE a SET x = 1 WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
  COMMIT;
END //
CREATE PROCEDURE r()
BEGIN
  START TRANSACTION;
  UPDATE b SET x = 1 WHERE id = 1;
  UPDATE c SET x = 1 WHERE id = 1;
  COMMIT;
END //
DELIMITER ;
