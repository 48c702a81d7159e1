-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.sql
CREATE TABLE items (id integer PRIMARY KEY, name text UNIQUE, code text, note text);
CREATE INDEX items_code ON items (code);
-- @file db/migrations/002_more.sql
ALTER TABLE items ADD COLUMN a int UNIQUE;
--                                 ^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD COLUMN b integer PRIMARY KEY;
--                                     ^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD COLUMN c text NOT NULL;
--                                  ^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD COLUMN d text DEFAULT CURRENT_TIMESTAMP;
--                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD e text NOT NULL DEFAULT (datetime('now'));
--                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items MODIFY COLUMN name varchar(20);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD CONSTRAINT c CHECK (name <> '');
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items ADD FOREIGN KEY (code) REFERENCES codes (id);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items DROP CONSTRAINT c;
--                ^^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items DROP COLUMN name;
--                ^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
ALTER TABLE items DROP COLUMN code;
--                ^^^^^^^^^^^^^^^^ sqlite-alter-limitation 95
