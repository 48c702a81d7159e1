SELECT id FROM t WHERE 'x' = 'x';
--                     ^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE 1 = 2;
--                     ^^^^^ constant-condition 75
SELECT id FROM t WHERE a = 1 AND 2 > 1;
--                               ^^^^^ constant-condition 75
SELECT id FROM t WHERE name = 'a' OR 1 = 1;
--                                   ^^^^^ constant-condition 75
SELECT id FROM t WHERE name = 'a' OR '1' = '1';
--                                   ^^^^^^^^^ constant-condition 75
SELECT id FROM t WHERE name = 'a' OR true;
--                                   ^^^^ constant-condition 75
SELECT id FROM t WHERE false;
--                     ^^^^^ constant-condition 75
SELECT id FROM t WHERE true;
--                     ^^^^ constant-condition 75
SELECT t.id FROM t JOIN u ON 2 = 2;
--                           ^^^^^ constant-condition 75
SELECT id FROM t WHERE NOT (1 = 2);
--                          ^^^^^ constant-condition 75
SELECT id FROM t WHERE 1 = 1 AND a = 1;
SELECT id FROM t WHERE 1 = 1;
SELECT id FROM t WHERE 1 = 0;
SELECT id FROM t WHERE 0 = 1;
SELECT id FROM t WHERE true AND a = 1;
SELECT id FROM t WHERE false OR a = 1;
SELECT id FROM t WHERE 1 = 0 OR a = 1 OR b = 2;
SELECT t.id FROM t LEFT JOIN LATERAL (SELECT 1) x ON true;
SELECT id FROM t WHERE a = 1 AND $1 = 'all' OR $1 = $2;
SELECT id FROM t WHERE 'a' = ANY (tags) AND NULL IS NULL;
CREATE TABLE copy AS SELECT * FROM t WHERE 1 = 2;
CREATE TABLE copy AS SELECT * FROM t WHERE false;
DELETE FROM t WHERE true;
UPDATE t SET a = 1 WHERE 1 = 1;
SELECT 1 = 2, 'a' = 'b';
