-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file a.sql
  BEGIN;
  SELECT * FROM stock WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE stock SET qty = 5 WHERE id = 1;
  COMMIT;
-- @file b.sql
CREATE FUNCTION f(i int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int;
BEGIN
  v := (SELECT qty FROM stock WHERE id = i);
--     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lost-update 50
  UPDATE stock SET qty = v - 1 WHERE id = i;
END $$;
