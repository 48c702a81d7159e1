-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE SEQUENCE order_numbers;
CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE batch (id bigint);
  INSERT INTO batch (id) SELECT id FROM orders;
END
$$;
-- @file db/queries/q.sql
SELECT id FROM batch;
SELECT last_value FROM order_numbers;
SELECT relname FROM pg_class;
SELECT version FROM schema_migrations;
SELECT srid FROM spatial_ref_sys;
SELECT x FROM generate_series(1, 2) x;
SELECT id FROM auth.users;
SELECT id FROM ${table};
SELECT id FROM public.oders;
--             ^^^^^^^^^^^^ unknown-table 75
