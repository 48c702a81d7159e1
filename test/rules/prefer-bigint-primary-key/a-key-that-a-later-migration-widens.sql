-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id int PRIMARY KEY);
CREATE TABLE carts (id serial PRIMARY KEY);
-- @file db/migrations/002_key.up.sql
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER TABLE carts ALTER COLUMN id TYPE bigint;
