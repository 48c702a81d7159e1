-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));
CREATE TABLE items (order_id bigint REFERENCES orders (id));
-- @file db/migrations/002_reset.up.sql
TRUNCATE customers CASCADE;
--                 ^^^^^^^ no-truncate-cascade 90
TRUNCATE TABLE elsewhere, "Other" RESTART IDENTITY cascade;
--                                                 ^^^^^^^ no-truncate-cascade 90
