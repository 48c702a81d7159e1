-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX ix1 ON t (a);
CREATE INDEX ix2 ON t (a);
-- @file db/migrations/002_drop.up.sql
DROP INDEX CONCURRENTLY ix1;
