-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.items (id bigint PRIMARY KEY, a int, b int);
-- @file db/migrations/002_area.up.sql
ALTER TABLE app.items ADD COLUMN area int GENERATED ALWAYS AS (a * b) STORED;
--                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-stored-generated-column 90
ALTER TABLE app.items ADD c int, ADD "Twice" int GENERATED ALWAYS AS (a * 2) STORED NOT NULL;
--                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-stored-generated-column 90
ALTER TABLE elsewhere ADD COLUMN IF NOT EXISTS n int GENERATED ALWAYS AS (m) STORED;
--                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-stored-generated-column 90
