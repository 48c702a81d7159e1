-- @file db/migrations/001_init.up.sql
CREATE TABLE products (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price numeric(10,2));
-- @file db/migrations/002_price.up.sql
ALTER TABLE products ALTER COLUMN price TYPE double precision;
--                                           ^^^^^^^^^^^^^^^^ no-float-money 95
