-- @file schemawise.config.json
{"dialect": "sqlite", "targets": {"sqlite": "3.53"}}
-- @file db/migrations/001_init.sql
CREATE TABLE items (id integer PRIMARY KEY, name text, code int);
-- @file db/migrations/002_more.sql
ALTER TABLE items ADD CONSTRAINT named CHECK (name <> '');
ALTER TABLE items ALTER COLUMN name SET NOT NULL;
ALTER TABLE items ALTER name DROP NOT NULL;
ALTER TABLE items DROP CONSTRAINT named;
ALTER TABLE items ADD UNIQUE (code);
--                ^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ALTER COLUMN name TYPE int;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
