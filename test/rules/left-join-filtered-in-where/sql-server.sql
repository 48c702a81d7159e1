-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = @s;
--                                              ^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE ISNULL(p.s, 'x') = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE (@s IS NULL OR p.s = @s);
SELECT 1 FROM u OUTER APPLY (SELECT TOP 1 p.s FROM p WHERE p.u = u.id ORDER BY p.s) a WHERE a.s = 1;
--                                                                                          ^^^^^^^ left-join-filtered-in-where 75
