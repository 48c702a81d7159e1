-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ALTER a TYPE text;
--            ^^^^^^^^^^^^^^^^^ unsafe-column-type-change 50
ALTER TABLE t ALTER b TYPE varchar(50);
--            ^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 50
ALTER TABLE t ALTER c TYPE numeric;
--            ^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 50
ALTER TABLE t ALTER d TYPE bigint;
--            ^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
