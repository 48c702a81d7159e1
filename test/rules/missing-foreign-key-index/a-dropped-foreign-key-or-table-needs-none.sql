-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint CONSTRAINT items_order_fk REFERENCES orders (id));
CREATE TABLE others (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id));
-- @file db/migrations/002_drop.up.sql
ALTER TABLE items DROP CONSTRAINT items_order_fk;
DROP TABLE others;
