-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
SELECT id FROM t WHERE a = 1 OR 2;
--                              ^ constant-condition 75
SELECT id FROM t WHERE 1;
--                     ^ constant-condition 75
SELECT id FROM t WHERE 'x';
--                     ^^^ constant-condition 75
SELECT id FROM t WHERE a = 'b' OR 'c' OR 'd';
--                                ^^^ constant-condition 75
--                                       ^^^ constant-condition 75
SELECT id FROM t WHERE a = 1 AND 5;
--                               ^ constant-condition 75
SELECT id FROM t WHERE a = b = c;
--                     ^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE 1 < a < 10;
--                     ^^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE b = `b`;
--                     ^^^^^^^ constant-condition 75
SELECT id FROM t WHERE (a = b) = c;
SELECT id FROM t WHERE (a > 1) = (b > 1) AND (a IS NULL) = (b IS NULL);
SELECT id FROM t WHERE 1 AND a = 2;
SELECT id FROM t WHERE a <=> a OR a & 4 = 4;
SELECT id FROM t WHERE a IN (1, 2) AND b LIKE 'x%';
SELECT id FROM t WHERE ${a} = ${a} AND {{ x }} = {{ x }};
