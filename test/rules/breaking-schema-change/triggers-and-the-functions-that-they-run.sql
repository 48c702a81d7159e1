-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, phone text, nick text, fax text, note text);
CREATE TABLE people (id bigint PRIMARY KEY, nick text);
-- @file migrations/002_triggers.up.sql
CREATE FUNCTION norm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."email" := lower(NEW.email);
  RETURN NEW;
END $$;
CREATE TRIGGER normed BEFORE INSERT ON users FOR EACH ROW EXECUTE PROCEDURE norm();
CREATE TRIGGER watched AFTER UPDATE OF phone ON public.users FOR EACH ROW EXECUTE FUNCTION elsewhere(); -- NEW.note
CREATE TRIGGER gone AFTER UPDATE OF fax ON users FOR EACH ROW EXECUTE FUNCTION elsewhere();
CREATE FUNCTION short() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'x'; RETURN NEW; END $$;
CREATE TRIGGER shortened BEFORE UPDATE OF note ON users FOR EACH ROW EXECUTE FUNCTION short();
CREATE TRIGGER of_others BEFORE UPDATE OF nick ON people FOR EACH ROW WHEN (NEW.nick IS NULL) EXECUTE FUNCTION norm();
-- @file migrations/003_drop.up.sql
DROP TRIGGER gone ON users;
DROP FUNCTION short CASCADE;
ALTER TABLE users RENAME COLUMN email TO mail;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN phone;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN nick;
ALTER TABLE users DROP COLUMN fax;
ALTER TABLE users DROP COLUMN note;
