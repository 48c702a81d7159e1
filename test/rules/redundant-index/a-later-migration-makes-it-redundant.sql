-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX ix1 ON t (a);
--           ^^^ redundant-index 85
-- @file db/migrations/002_wider.up.sql
CREATE INDEX CONCURRENTLY ix2 ON t (a, b);
