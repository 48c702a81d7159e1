-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
INSERT INTO users (id, email) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET email = excluded.email WHERE users.email <> excluded.email RETURNING users.id;
INSERT INTO users AS u (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET email = u.email;
INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET email = exclude.email;
--                                                                       ^^^^^^^ unresolved-alias 85
MERGE INTO users u USING news n ON n.id = u.id WHEN MATCHED AND n.gone THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (n.id);
MERGE INTO users u USING news n ON n.id = users.id WHEN MATCHED THEN DELETE;
--                                        ^^^^^ unresolved-alias 85
UPDATE users SET name = n.name FROM news n WHERE n.id = users.id RETURNING old.name, new.name;
-- @file db/schema.sql
CREATE TABLE notes (id bigint PRIMARY KEY, owner bigint);
CREATE POLICY own ON notes USING (notes.owner = (SELECT m.id FROM members m WHERE m.note = notes.id));
CREATE POLICY other ON notes USING (note.owner = 1);
--                                  ^^^^ unresolved-alias 85
CREATE TRIGGER touch BEFORE UPDATE ON notes FOR EACH ROW WHEN (OLD.owner IS DISTINCT FROM NEW.owner) EXECUTE FUNCTION touch();
