-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id), other_id bigint REFERENCES orders (id));
CREATE INDEX items_order_idx ON items (order_id);
-- @file db/migrations/002_index.up.sql
CREATE INDEX CONCURRENTLY items_other_idx ON items (other_id, id);
