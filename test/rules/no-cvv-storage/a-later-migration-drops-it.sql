-- @file migrations/001_init.up.sql
CREATE TABLE cards (id bigserial PRIMARY KEY, cvv text, cvc text);
--                                                      ^^^ no-cvv-storage 95
-- @file migrations/002_drop.up.sql
ALTER TABLE cards DROP COLUMN cvv;
