-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.sql
CREATE TABLE items (id integer PRIMARY KEY, name text, note text);
-- @file db/migrations/002_more.sql
ALTER TABLE items ADD COLUMN a int;
ALTER TABLE items ADD COLUMN b text NOT NULL DEFAULT '';
ALTER TABLE items ADD COLUMN c int DEFAULT -1;
ALTER TABLE items ADD COLUMN d int DEFAULT (1);
ALTER TABLE items ADD COLUMN e int REFERENCES others (id);
ALTER TABLE items ADD COLUMN f int GENERATED ALWAYS AS (a + 1) VIRTUAL;
ALTER TABLE items ADD COLUMN g bool NOT NULL DEFAULT TRUE CHECK (g IN (0, 1));
ALTER TABLE items DROP COLUMN note;
ALTER TABLE items RENAME COLUMN name TO title;
ALTER TABLE items RENAME TO things;
