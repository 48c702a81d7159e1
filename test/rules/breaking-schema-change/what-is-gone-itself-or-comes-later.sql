-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE VIEW mails AS SELECT email FROM users;
CREATE FUNCTION mail_of(p_id bigint) RETURNS text LANGUAGE sql AS $$ SELECT email FROM users WHERE id = p_id $$;
CREATE FUNCTION mail_of(p_id text) RETURNS text LANGUAGE sql AS $$ SELECT p_id $$;
-- @file migrations/002_drop.up.sql
DROP VIEW mails;
DROP FUNCTION mail_of(bigint);
ALTER TABLE users DROP COLUMN email;
-- @file migrations/003_again.up.sql
CREATE VIEW mails AS SELECT 'x' AS email;
CREATE FUNCTION both() RETURNS text LANGUAGE sql AS $$ SELECT m.email FROM mails m $$;
DROP VIEW mails;
