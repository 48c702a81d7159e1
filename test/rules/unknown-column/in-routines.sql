-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file app/functions.sql
CREATE FUNCTION mail_of(who bigint) RETURNS text LANGUAGE sql AS $$
  SELECT emial FROM users WHERE id = who;
--       ^^^^^ unknown-column 75
$$;
CREATE FUNCTION rename(who bigint, mail text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  row record;
  found_mail text;
BEGIN
  SELECT u.id, u.email INTO row FROM users u WHERE u.ident = who;
--                                                   ^^^^^ unknown-column 75
  found_mail := row.email;
  UPDATE users SET emial = mail WHERE id = row.id AND email = found_mail;
--                 ^^^^^ unknown-column 75
END $$;
CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM users WHERE id = OLD.anything AND email = TG_TABLE_NAME;
  UPDATE users SET email = to_jsonb(NEW) ->> 'email' WHERE id = 1;
  INSERT INTO users (id, email) VALUES (1, to_jsonb(OLD) ->> 'emial');
  RETURN NEW;
END $$;
