-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, nick text, fax text);
-- @file migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN nick;
--                ^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN fax;
-- @file triggers/users.sql
CREATE TRIGGER watched AFTER UPDATE ON users FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION elsewhere();
-- @file policies/users.sql
CREATE POLICY own ON users USING (users.nick = current_user);
CREATE POLICY others ON people USING (fax = current_user);
