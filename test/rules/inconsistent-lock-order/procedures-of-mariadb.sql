-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file case.sql
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  UPDATE a SET x = 1 WHERE id = 1;
  UPDATE b SET x = 1 WHERE id = 1;
END //
CREATE PROCEDURE q()
BEGIN
  UPDATE b SET x = 1 WHERE id = 1;
  UPDATE a SET x = 1 WHERE id = 1;
END //
DELIMITER ;
