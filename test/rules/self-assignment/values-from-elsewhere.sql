-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file q.sql
UPDATE t SET a = b, b = a WHERE id = 1;
UPDATE t SET a = s.a FROM s WHERE s.id = t.id;
UPDATE t SET a = a FROM s WHERE s.id = t.id;
UPDATE t SET a = a + 1 WHERE id = 1;
UPDATE t SET a = "A" WHERE id = 1;
UPDATE t SET a = a WHERE id = 1 RETURNING id;
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = t.a;
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = excluded.a;
CREATE FUNCTION f(name text) RETURNS void LANGUAGE sql AS $$ UPDATE t SET name = name WHERE id = 1 $$;
