-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, phone text, nick text, fax text, note text);
-- @file migrations/002_uses.up.sql
CREATE VIEW mails AS SELECT email FROM users;
CREATE VIEW notes AS SELECT note FROM users;
CREATE FUNCTION phone_of(p_id bigint) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT phone FROM users WHERE id = p_id);
END $$;
CREATE FUNCTION fax_of(p_id bigint) RETURNS text LANGUAGE sql AS $$ SELECT fax FROM users WHERE id = p_id $$;
CREATE POLICY own ON users USING (nick = current_user);
-- @file migrations/003_drop.up.sql
DROP VIEW notes;
CREATE OR REPLACE FUNCTION fax_of(p_id bigint) RETURNS text LANGUAGE sql AS $$ SELECT ''::text $$;
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN phone;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN nick;
--                ^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN note;
ALTER TABLE users DROP COLUMN fax;
