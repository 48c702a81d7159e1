-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file q.sql
UPDATE t SET a = a WHERE id = 1;
--           ^^^^^ self-assignment 85
UPDATE t SET a = t.a, b = 2 WHERE id = 1;
--           ^^^^^^^ self-assignment 85
UPDATE app.t AS x SET b = 1, "a" = x.a WHERE id = 1;
--                           ^^^^^^^^^ self-assignment 85
UPDATE app.t SET a = app.t.a WHERE id = 1;
--               ^^^^^^^^^^^ self-assignment 85
UPDATE t SET A = t."a" FROM s WHERE s.id = t.id AND t.a = s.a;
--           ^^^^^^^^^ self-assignment 85
