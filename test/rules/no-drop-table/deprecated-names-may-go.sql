-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE _deprecated_orders (id int);
CREATE TABLE orders_old (id int);
-- @file db/migrations/002_x.up.sql
DROP TABLE _deprecated_orders;
DROP TABLE IF EXISTS orders_old;
