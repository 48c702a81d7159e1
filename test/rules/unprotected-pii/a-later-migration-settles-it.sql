-- @file migrations/001_init.up.sql
CREATE TABLE people (id bigserial PRIMARY KEY, ssn text, iban text, passport text);
ALTER TABLE people ADD COLUMN card_number text;
--                            ^^^^^^^^^^^ unprotected-pii 75
-- @file migrations/002_protect.up.sql
ALTER TABLE people RENAME COLUMN ssn TO ssn_encrypted;
ALTER TABLE people DROP COLUMN iban;
ALTER TABLE people ALTER COLUMN passport TYPE bytea USING passport::bytea;
