-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE users (id bigint PRIMARY KEY, name text, deleted_at timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), total numeric);
CREATE FUNCTION forget(c bigint) RETURNS void LANGUAGE sql AS $$ DELETE FROM orders WHERE customer_id = c $$;
--                                                               ^^^^^^^^^^^^^^^^^^ consider-soft-delete 25
-- @file db/queries/q.sql
  DELETE FROM customers WHERE id = $1;
--^^^^^^^^^^^^^^^^^^^^^ consider-soft-delete 25
  DELETE FROM "orders" AS o USING customers c WHERE c.id = o.customer_id;
--^^^^^^^^^^^^^^^^^^^^^^^^^ consider-soft-delete 25
DELETE FROM users WHERE id = $1;
DELETE FROM elsewhere WHERE id = $1;
