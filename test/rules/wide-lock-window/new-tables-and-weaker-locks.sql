-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_notes.sql
BEGIN;
CREATE TABLE fresh (id int);
ALTER TABLE fresh ADD COLUMN note text;
ALTER TABLE users ADD COLUMN note text;
ALTER TABLE orders VALIDATE CONSTRAINT x;
ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES users (id) NOT VALID;
ALTER TABLE orders SET (fillfactor = 70);
COMMIT;
