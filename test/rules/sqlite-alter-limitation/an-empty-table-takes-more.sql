-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.sql
CREATE TABLE items (id integer PRIMARY KEY);
ALTER TABLE items ADD COLUMN c text NOT NULL;
ALTER TABLE items ADD COLUMN d text DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE items ADD COLUMN a int UNIQUE;
--                                 ^^^^^^ sqlite-alter-limitation 95
