-- @file db/migrations/001_init.up.sql
CREATE TABLE contacts (id bigint PRIMARY KEY, phone1 text, phone2 text);
-- @file db/migrations/002_phone.up.sql
ALTER TABLE contacts DROP COLUMN phone2;
