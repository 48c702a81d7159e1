-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file m/001_a.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, c int, d int NOT NULL);
CREATE INDEX c_idx ON t (c) WHERE c IS NOT NULL;
--           ^^^^^ redundant-index-predicate 90
CREATE INDEX d_idx ON t (d) WHERE d IS NOT NULL;
-- @file m/002_b.up.sql
ALTER TABLE t ALTER COLUMN c SET NOT NULL;
ALTER TABLE t ALTER COLUMN d DROP NOT NULL;
