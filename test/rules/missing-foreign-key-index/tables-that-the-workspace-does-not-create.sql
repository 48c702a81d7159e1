-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_keys.up.sql
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
--                                                                ^^^^^^^^^^^ missing-foreign-key-index 50
ALTER TABLE orders ADD COLUMN clerk_id bigint REFERENCES clerks (id);
--                            ^^^^^^^^ missing-foreign-key-index 90
ALTER TABLE orders ADD COLUMN driver_id bigint UNIQUE REFERENCES drivers (id);
CREATE INDEX parcels_order_idx ON parcels (order_id);
ALTER TABLE parcels ADD FOREIGN KEY (order_id) REFERENCES orders (id);
ALTER TABLE parcels ADD COLUMN depot_id bigint REFERENCES depots (id);
ALTER TABLE parcels ADD CONSTRAINT parcels_box_fk FOREIGN KEY (box_id) REFERENCES boxes (id);
-- @file db/migrations/015_more.up.sql
CREATE INDEX CONCURRENTLY parcels_depot_idx ON parcels (depot_id);
ALTER TABLE parcels DROP COLUMN box_id;
