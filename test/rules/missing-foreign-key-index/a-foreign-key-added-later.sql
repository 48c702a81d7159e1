-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint);
-- @file db/migrations/002_fk.up.sql
ALTER TABLE items ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id) REFERENCES orders (id) NOT VALID;
--                                                           ^^^^^^^^ missing-foreign-key-index 90
ALTER TABLE items ADD COLUMN parent_id bigint REFERENCES items (id);
--                           ^^^^^^^^^ missing-foreign-key-index 90
