-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
UPDATE t JOIN s ON s.id = t.id SET t.a = s.a;
UPDATE t JOIN s ON s.id = t.id SET t.a = t.a;
--                                 ^^^^^^^^^ self-assignment 85
UPDATE t SET name = 'x', updated_at = updated_at WHERE id = 1;
