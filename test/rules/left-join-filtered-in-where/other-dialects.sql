-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = 'x';
--                                              ^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE IFNULL(p.s, 'x') = 'x';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s <=> NULL;
DELETE u FROM u LEFT JOIN p ON p.u = u.id WHERE p.id IS NULL;
