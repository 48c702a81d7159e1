-- @file db/migrations/001_init.up.sql
CREATE TABLE products (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price double precision);
CREATE TABLE old_prices (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price double precision);
-- @file db/migrations/002_drop.up.sql
ALTER TABLE products DROP COLUMN price;
DROP TABLE old_prices;
