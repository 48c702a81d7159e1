-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/00002_bloat.sql
-- +goose Up
  REINDEX TABLE orders;
--^^^^^^^^^^^^^ require-concurrent-reindex 85
-- +goose Down
SELECT 1;
