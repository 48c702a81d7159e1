-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(19,4));
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL, FOREIGN KEY (order_id) REFERENCES orders (id));
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @file procedures.sql
DELIMITER //
CREATE PROCEDURE bad()
BEGIN
  INSERT INTO orders (id, total) VALUES (1, 10);
  INSERT INTO items (id, order_id) VALUES (1, 1);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multi-write-without-transaction 50
END //
CREATE PROCEDURE good()
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
  START TRANSACTION;
  INSERT INTO orders (id, total) VALUES (1, 10);
  INSERT INTO items (id, order_id) VALUES (1, 1);
  COMMIT;
END //
DELIMITER ;
