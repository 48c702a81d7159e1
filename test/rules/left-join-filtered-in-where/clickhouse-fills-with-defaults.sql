-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/a.sql
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = 'x';
--                                              ^^^^^^^^^ left-join-filtered-in-where 75
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.s = '';
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.n < 5;
SELECT 1 FROM u LEFT JOIN p ON p.u = u.id WHERE p.n = 0;
