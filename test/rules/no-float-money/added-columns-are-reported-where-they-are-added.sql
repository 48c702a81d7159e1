-- @file db/migrations/001_init.up.sql
CREATE TABLE products (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
-- @file db/migrations/002_price.up.sql
ALTER TABLE products ADD COLUMN price double precision NOT NULL DEFAULT 0;
--                                    ^^^^^^^^^^^^^^^^ no-float-money 95
