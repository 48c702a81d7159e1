-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file case.sql
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  START TRANSACTION;
--^^^^^^^^^^^^^^^^^ uncommitted-transaction 90
  UPDATE a SET x = 1 WHERE id = 1;
END //
CREATE PROCEDURE q()
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END;
  START TRANSACTION;
  UPDATE a SET x = 1 WHERE id = 1;
  COMMIT;
END //
DELIMITER ;
