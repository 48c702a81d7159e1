-- @file db/migrations/001_init.up.sql
CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  price double precision,
  worth double precision
--      ^^^^^^^^^^^^^^^^ no-float-money 95
);
-- @file db/migrations/002_rename.up.sql
ALTER TABLE products RENAME COLUMN price TO popularity;
ALTER TABLE products RENAME COLUMN worth TO price;
