-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE person (id bigint CONSTRAINT person_pk PRIMARY KEY);
-- @file db/migrations/002_rename.sql
BEGIN;
ALTER TABLE person RENAME TO contact;
ALTER TABLE contact RENAME CONSTRAINT person_pk TO contact_pk;
COMMIT;
BEGIN;
ALTER TABLE elsewhere RENAME TO somewhere;
ALTER TABLE somewhere ADD COLUMN a int;
COMMIT;
