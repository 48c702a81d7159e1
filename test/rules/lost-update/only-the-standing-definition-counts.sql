-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_a.up.sql
CREATE FUNCTION take(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item;
  UPDATE stock SET qty = v - 1 WHERE id = item;
END $$;
-- @file db/migrations/002_b.up.sql
CREATE OR REPLACE FUNCTION take(item bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v int; o int;
BEGIN
  SELECT qty INTO v FROM stock WHERE id = item FOR UPDATE;
  UPDATE stock SET qty = v - 1 WHERE id = item;
END $$;
