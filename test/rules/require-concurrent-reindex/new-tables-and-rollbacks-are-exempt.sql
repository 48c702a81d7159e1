-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_new.up.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE INDEX orders_idx ON orders (id);
REINDEX TABLE orders;
REINDEX INDEX orders_idx;
-- @file db/migrations/002_new.down.sql
REINDEX TABLE customers;
