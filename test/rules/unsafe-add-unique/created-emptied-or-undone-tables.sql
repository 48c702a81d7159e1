-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
ALTER TABLE users ADD UNIQUE (email);
CREATE UNIQUE INDEX i ON users (email, id);
-- @file db/migrations/002_x.up.sql
CREATE TABLE others (n int UNIQUE, UNIQUE (n));
ALTER TABLE others ADD CONSTRAINT a UNIQUE (n), ADD COLUMN m int UNIQUE;
DELETE FROM users;
ALTER TABLE users ADD CONSTRAINT b UNIQUE (email, id);
-- @file db/migrations/002_x.down.sql
ALTER TABLE users ADD CONSTRAINT c UNIQUE (email);
