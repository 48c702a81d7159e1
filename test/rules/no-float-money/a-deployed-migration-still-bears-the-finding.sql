-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  price double precision
--      ^^^^^^^^^^^^^^^^ no-float-money 95
);
