-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file queries/a.sql
SELECT users.id FROM users u;
--     ^^^^^ unresolved-alias 85
SELECT u.rowid FROM users u;
SELECT main.users.id FROM main.users;
-- @file triggers/a.sql
CREATE TRIGGER t AFTER UPDATE ON users WHEN old.name <> new.name BEGIN
  UPDATE log SET name = new.name WHERE id = old.id;
END;
