-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(19,4));
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id));
CREATE TABLE notes (id bigint PRIMARY KEY);
-- @file functions.sql
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO orders (id, total) VALUES (1, 10);
  INSERT INTO items (id, order_id) VALUES (1, 1);
END $$;
-- @file app/one.sql
WITH o AS (INSERT INTO orders (id, total) VALUES (1, 10) RETURNING id) INSERT INTO items (id, order_id) SELECT 1, id FROM o;
-- @file app/queries.sql
-- name: AddOrder :exec
INSERT INTO orders (id, total) VALUES (1, 10);
-- name: AddItem :exec
INSERT INTO items (id, order_id) VALUES (1, 1);
-- @file app/params.sql
INSERT INTO orders (id, total) VALUES ($1, $2);
INSERT INTO items (id, order_id) VALUES ($1, $2);
