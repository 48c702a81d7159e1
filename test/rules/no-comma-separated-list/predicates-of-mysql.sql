-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/queries.sql
SELECT id FROM posts WHERE FIND_IN_SET('5', labels);
--                         ^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE FIND_IN_SET(?, p.labels) > 0 AND deleted_at IS NULL;
--                         ^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT p.id FROM posts p JOIN tags t ON FIND_IN_SET(t.id, p.labels);
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE labels REGEXP '[[:<:]]12[[:>:]]';
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE labels REGEXP CONCAT('[[:<:]]', ?, '[[:>:]]');
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE labels LIKE CONCAT('%,', ?, ',%');
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
DELETE FROM posts WHERE find_in_set('5', labels);
--                      ^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE id IN (1, 2) ORDER BY FIND_IN_SET(id, '2,1');
SELECT id FROM posts WHERE FIND_IN_SET(id, ?);
SELECT id FROM posts WHERE FIND_IN_SET(id, '3,1,2');
SELECT id FROM posts WHERE title REGEXP '^[a-z]+$';
