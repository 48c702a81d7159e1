-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.id IS NULL;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE coalesce(p.s, 'x') = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = 'x' OR p.s IS NULL;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = 'x' OR u.a = 1;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id AND p.s = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE u.s = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s IS DISTINCT FROM 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.flag IS NOT TRUE;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE (p.id IS NULL AND u.a = 1) OR u.b = 2;
SELECT 1 FROM u JOIN p ON p.u = u.id WHERE p.s = 'x';
SELECT 1 FROM u FULL JOIN p ON p.u = u.id WHERE p.s = 'x';
SELECT 1 FROM u RIGHT JOIN p ON p.u = u.id WHERE p.s = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE CASE WHEN p.s IS NULL THEN true ELSE p.s = 1 END;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id GROUP BY u.id HAVING count(p.id) > 1;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE EXISTS (SELECT 1 FROM q WHERE q.s = 'x');
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE NOT EXISTS (SELECT 1 FROM q WHERE q.p = p.id);
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE concat(p.s, 'x') = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id ORDER BY p.s;
