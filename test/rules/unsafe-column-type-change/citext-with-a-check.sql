-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (a citext CHECK (a <> ''), b text, c varchar(20));
CREATE INDEX i ON t (lower(b));
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ALTER a TYPE text, ALTER b TYPE citext;
--            ^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
--                               ^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t ALTER c TYPE citext;
