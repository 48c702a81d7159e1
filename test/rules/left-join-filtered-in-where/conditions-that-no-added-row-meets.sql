-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = 'x';
--                                              ^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT OUTER JOIN p ON p.u = u.id WHERE u.a = 1 AND p.s > 3 AND p.t = 1;
--                                                                ^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s <> 'x';
--                                              ^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s IN (1, 2);
--                                              ^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s NOT IN (1, 2);
--                                              ^^^^^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s LIKE 'x%';
--                                              ^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s BETWEEN 1 AND 2;
--                                              ^^^^^^^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s IS NOT NULL;
--                                              ^^^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE lower(p.s) = 'x';
--                                              ^^^^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.a = 1 OR p.b = 2;
--                                              ^^^^^^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.x = u.x;
--                                              ^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.d::date = '2024-01-01';
--                                              ^^^^^^^^^^^^^^^^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM p RIGHT JOIN u ON p.u = u.id WHERE p.s = 'x';
--                                               ^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id LEFT JOIN q ON q.p = p.id WHERE q.s = 1;
--                                                                        ^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM x WHERE EXISTS (SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = x.s);
--                                                                            ^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN (SELECT u, s FROM p) d ON d.u = u.id WHERE d.s = 1;
--                                                                   ^^^^^^^ left-join-filtered-in-where 75
WITH c AS (SELECT u, s FROM p) SELECT 1 FROM u LEFT JOIN c ON c.u = u.id WHERE c.s = 1;
--                                                                             ^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM "User" AS "U" LEFT JOIN "Post" AS "P" ON "P".u = "U".id WHERE "P".s = 'x';
--                                                                          ^^^^^^^^^^^ left-join-filtered-in-where 75
