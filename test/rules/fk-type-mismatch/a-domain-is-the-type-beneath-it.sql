-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE DOMAIN account_id AS bigint;
CREATE DOMAIN positive_id AS account_id CHECK (VALUE > 0);
CREATE TABLE accounts (id account_id PRIMARY KEY);
CREATE TABLE entries (
  id bigint PRIMARY KEY,
  plain_id bigint REFERENCES accounts (id),
  same_id account_id REFERENCES accounts (id),
  other_id positive_id REFERENCES accounts (id),
  narrow_id int REFERENCES accounts (id)
--^^^^^^^^^ fk-type-mismatch 90
);
