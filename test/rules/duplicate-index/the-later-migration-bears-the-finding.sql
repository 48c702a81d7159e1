-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX ix1 ON t (a);
-- @file db/migrations/002_again.up.sql
CREATE INDEX CONCURRENTLY ix2 ON t (a);
--                        ^^^ duplicate-index 95
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix1 ON t (a);
