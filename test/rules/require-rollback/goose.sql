-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_a.sql
-- +goose Up
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
-- @file db/migrations/20240102000000_b.sql
-- +goose Up
CREATE TABLE orders (id int);
-- +goose Down
DROP TABLE orders;
-- @file db/migrations/20240103000000_c.sql
-- +goose Up
  CREATE TABLE items (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
-- +goose Down
-- SQL in this section is executed when the migration is rolled back.
