-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file a.sql
CREATE FUNCTION pay(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE accounts SET total = total + n WHERE id = 1;
  UPDATE invoices SET total = total - n WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
END $$;
-- @file b.sql
CREATE FUNCTION refund(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.invoices SET total = total + n WHERE id = 1;
  UPDATE Accounts SET total = total - n WHERE id = 1;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-lock-order 50
END $$;
CREATE FUNCTION same(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE accounts SET total = total + n WHERE id = 1;
  UPDATE invoices2 SET total = total - n WHERE id = 1;
END $$;
