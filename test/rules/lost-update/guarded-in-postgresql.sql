-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
CREATE FUNCTION take5(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item FOR UPDATE;
  UPDATE stock SET qty = v - 1 WHERE id = item;
END $$;
CREATE FUNCTION take6(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET qty = qty - 1 WHERE id = item;
END $$;
CREATE FUNCTION take7(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty, version INTO v, o FROM stock WHERE id = item;
  UPDATE stock SET qty = v - 1, version = o + 1 WHERE id = item AND version = o;
END $$;
CREATE FUNCTION take8(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET qty = v - 1 WHERE id = item AND qty = v;
END $$;
CREATE FUNCTION take9(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  PERFORM pg_advisory_xact_lock(item);
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET qty = v - 1 WHERE id = item;
END $$;
CREATE FUNCTION take10(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  UPDATE stock SET busy = true WHERE id = item;
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET qty = v - 1 WHERE id = item;
END $$;
CREATE FUNCTION take11(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET seen = v WHERE id = item;
END $$;
CREATE FUNCTION take12(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE other SET qty = v - 1 WHERE id = item;
END $$;
CREATE FUNCTION take13(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET qty = v - 1 WHERE id = 3;
END $$;
CREATE FUNCTION take14(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT done INTO v FROM stock WHERE id = item;
  UPDATE stock SET done = true WHERE id = item;
END $$;
