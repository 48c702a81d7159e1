-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file case.sql
-- @file db/migrations/001_a.up.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, total int);
CREATE TABLE invoices (id bigint PRIMARY KEY, total int);
CREATE FUNCTION pay(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE accounts SET total = total + n WHERE id = 1;
  UPDATE invoices SET total = total - n WHERE id = 1;
END $$;
CREATE OR REPLACE FUNCTION refund(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE invoices SET total = total + n WHERE id = 1;
  UPDATE accounts SET total = total - n WHERE id = 1;
END $$;
-- @file db/migrations/002_b.up.sql
CREATE OR REPLACE FUNCTION refund(n bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE accounts SET total = total + n WHERE id = 1;
  UPDATE invoices SET total = total - n WHERE id = 1;
END $$;
UPDATE invoices SET total = 1;
UPDATE accounts SET total = 1;
