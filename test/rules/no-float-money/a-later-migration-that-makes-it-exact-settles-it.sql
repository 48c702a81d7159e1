-- @file db/migrations/001_init.up.sql
CREATE TABLE products (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price double precision);
-- @file db/migrations/002_price.up.sql
ALTER TABLE products ALTER COLUMN price TYPE numeric(19,4) USING round(price::numeric, 4);
-- @file db/migrations/002_price.down.sql
ALTER TABLE products ALTER COLUMN price TYPE double precision;
