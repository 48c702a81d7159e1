-- @file db/migrations/001_init.up.sql
CREATE TABLE carts (id serial PRIMARY KEY);
-- @file db/migrations/002_key.up.sql
ALTER TABLE carts ALTER COLUMN id TYPE bigint;
