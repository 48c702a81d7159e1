-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id bigint PRIMARY KEY, total money);
-- @file db/migrations/002_total.up.sql
ALTER TABLE orders ALTER COLUMN total TYPE numeric(19,4);
