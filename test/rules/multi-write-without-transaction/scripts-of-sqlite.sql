-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(19,4));
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id));
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @file app/bad.sql
  INSERT INTO orders (id, total) VALUES (1, 10);
  INSERT INTO notes (id) VALUES (1);
  INSERT INTO items (id, order_id) VALUES (1, 1);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multi-write-without-transaction 50
  UPDATE orders SET total = 5 WHERE id = 1;
-- @file app/good.sql
BEGIN;
INSERT INTO orders (id, total) VALUES (1, 10);
INSERT INTO items (id, order_id) VALUES (1, 1);
COMMIT;
-- @file app/apart.sql
INSERT INTO orders (id, total) VALUES (1, 10);
INSERT INTO notes (id) VALUES (1);
UPDATE orders SET total = 5 WHERE id = 1;
-- @file db/seeds/orders.sql
INSERT INTO orders (id, total) VALUES (1, 10);
INSERT INTO items (id, order_id) VALUES (1, 1);
