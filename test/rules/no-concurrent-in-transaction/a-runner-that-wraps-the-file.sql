-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_init.sql
-- +goose Up
CREATE TABLE t (a int);
-- +goose Down
DROP TABLE t;
-- @file db/migrations/20240102000000_index.sql
-- +goose Up
  CREATE INDEX CONCURRENTLY i ON t (a);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
-- +goose Down
  DROP INDEX CONCURRENTLY i;
--^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
-- @file db/migrations/20240103000000_index.sql
-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY j ON t (a);
-- +goose Down
DROP INDEX CONCURRENTLY j;
