-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file functions/batches.sql
CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  batch bigint := 0;
  last_key bigint := 100;
BEGIN
  WHILE batch <= last_key LOOP
    UPDATE users SET full_name = name WHERE id >= batch AND id < batch + 1000 AND full_name IS NULL;
    DELETE FROM lines WHERE order_id BETWEEN batch AND batch + 999;
    UPDATE users SET seen = true WHERE id = batch;
--  ^^^^^^ n-plus-one-query 50
    batch := batch + 1000;
  END LOOP;
END
$$;
