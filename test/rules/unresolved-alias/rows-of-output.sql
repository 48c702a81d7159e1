-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
DELETE FROM users OUTPUT deleted.id WHERE id = 1;
UPDATE u SET name = 'x' OUTPUT inserted.name, deleted.name FROM users u WHERE u.id = 1;
INSERT INTO users (name) OUTPUT inserted.id VALUES ('x');
SELECT x.value('.', 'int') FROM docs d CROSS APPLY d.body.nodes('/a') AS t(x);
SELECT a.id FROM users u OUTER APPLY (SELECT TOP 1 o.id FROM orders o WHERE o.user_id = u.id ORDER BY o.id) a;
SELECT o.id FROM users u OUTER APPLY (SELECT TOP 1 o.id FROM orders o WHERE o.user_id = u.id ORDER BY o.id) a;
--     ^ unresolved-alias 85
SELECT users.id FROM dbo.users u;
--     ^^^^^ unresolved-alias 85
SELECT u.id FROM dbo.users u WHERE u.name = @name;
SELECT place.Lat FROM shops s;
GO
CREATE TRIGGER log_it ON users AFTER INSERT AS
BEGIN
  INSERT INTO log (id) SELECT i.id FROM inserted i LEFT JOIN deleted d ON d.id = i.id;
  INSERT INTO log (id) SELECT inserted.id FROM inserted i;
--                            ^^^^^^^^ unresolved-alias 85
END
