-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_a.up.sql
CREATE FUNCTION pay(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE accounts SET total = total + n WHERE id = 1;
  UPDATE invoices SET total = total - n WHERE id = 1;
END $$;
CREATE FUNCTION refund(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE invoices SET total = total + n WHERE id = 1;
  UPDATE accounts SET total = total - n WHERE id = 1;
END $$;
-- @file db/migrations/002_b.up.sql
DROP FUNCTION refund(bigint);
