-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_bloat.up.sql
REINDEX TABLE CONCURRENTLY orders;
REINDEX INDEX CONCURRENTLY app.orders_idx;
REINDEX (CONCURRENTLY) TABLE orders;
REINDEX (VERBOSE, CONCURRENTLY true) DATABASE shop;
