-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE items (id bigint PRIMARY KEY, a int, b int);
-- @file db/migrations/002_area.up.sql
ALTER TABLE items ADD COLUMN area int GENERATED ALWAYS AS (a * b) STORED AFTER a;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-stored-generated-column 90
ALTER TABLE items ADD COLUMN v int GENERATED ALWAYS AS (a * b) VIRTUAL;
ALTER TABLE items ADD COLUMN w int AS (a * b);
