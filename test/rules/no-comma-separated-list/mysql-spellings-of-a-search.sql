-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/queries/a.sql

SELECT * FROM a WHERE tags RLIKE '[[:<:]]5[[:>:]]';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT * FROM a WHERE NOT FIND_IN_SET('x', a.tags);
--                        ^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
UPDATE a SET n = 1 WHERE FIND_IN_SET(@x, `tags`) > 0;
--                       ^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT * FROM a WHERE tags REGEXP '(^|,)5(,|$)';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT * FROM a WHERE CONCAT(',', tags, ',') LIKE CONCAT('%,', 5, ',%');
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT * FROM a WHERE CONCAT(',', tags, ',') LIKE '%,5,%';
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT * FROM a WHERE JSON_CONTAINS(tags, '5');
SELECT * FROM a WHERE name REGEXP '[[:<:]]apple[[:>:]]';
SELECT FIND_IN_SET('x', tags) FROM a;
