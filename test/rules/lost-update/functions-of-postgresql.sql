-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
CREATE FUNCTION take1(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT s.qty INTO v FROM public.stock s WHERE s.id = item;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE public.stock SET qty = v - 1 WHERE id = item;
END $$;
CREATE FUNCTION take2(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty, old INTO v, o FROM stock WHERE id = item;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  IF v > 0 THEN
    UPDATE stock SET qty = v - 1, at = now() WHERE id = item;
  END IF;
END $$;
