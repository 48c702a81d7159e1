-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id integer PRIMARY KEY, email text, nick text, fax text);
-- @file migrations/002_indexes.up.sql
CREATE INDEX by_email ON users (nick, email);
CREATE INDEX by_fax ON users (fax);
CREATE TRIGGER watched AFTER UPDATE OF "nick" ON users BEGIN SELECT 1; END;
-- @file migrations/003_drop.up.sql
DROP INDEX by_fax;
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN fax;
-- @file migrations/004_drop.up.sql
DROP INDEX by_email;
ALTER TABLE users DROP COLUMN nick;
--                ^^^^^^^^^^^^^^^^ breaking-schema-change 90
