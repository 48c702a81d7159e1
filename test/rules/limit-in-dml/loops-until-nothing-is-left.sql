-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
DELIMITER //
CREATE PROCEDURE purge()
BEGIN
  REPEAT
    DELETE FROM events WHERE at < NOW() LIMIT 1000;
  UNTIL ROW_COUNT() = 0 END REPEAT;
END //
CREATE PROCEDURE purge_once()
BEGIN
  DELETE FROM events WHERE at < NOW() LIMIT 1000;
--                                          ^^^^ limit-in-dml 50
END //
