-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.sql
CREATE FUNCTION good() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE orders DISABLE TRIGGER audit;
  UPDATE orders SET a = 1;
  ALTER TABLE orders ENABLE TRIGGER audit;
END
$$;
CREATE FUNCTION bad() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE orders DISABLE TRIGGER audit;
--                   ^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
END
$$;
