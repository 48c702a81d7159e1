-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_state.sql
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  START TRANSACTION;
  INSERT INTO t VALUES (1);
  DROP TABLE u;
--^^^^^^^^^^^^ mysql-implicit-commit 95
  COMMIT;
END //
