-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
SELECT id, COUNT(*) FROM t GROUP BY id HAVING id <> 1;
--                                            ^^^^^^^ having-without-aggregate 75
SELECT id, COUNT(*) AS n FROM t GROUP BY id HAVING n > 1;
SELECT id, SQRT(a * a + b * b) AS distance FROM t HAVING distance < 25;
SELECT id, GROUP_CONCAT(a) AS list FROM t GROUP BY id HAVING list LIKE '%x%';
