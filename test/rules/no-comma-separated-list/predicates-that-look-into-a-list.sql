-- @file db/schema.sql
CREATE TABLE posts (id bigint PRIMARY KEY, labels text);
-- @file db/queries.sql
SELECT id FROM posts WHERE ',' || labels || ',' LIKE '%,' || $1 || ',%';
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE labels LIKE '%,5,%';
--                         ^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE $1 = ANY (string_to_array(labels, ','));
--                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE string_to_array(posts.labels, ',') && ARRAY['a'];
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE labels ~ '(^|,)5(,|$)';
--                         ^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
UPDATE posts SET labels = '' WHERE id IN (SELECT id FROM posts WHERE labels LIKE concat('%,', $1::text, ',%'));
--                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT id FROM posts WHERE id = ANY (string_to_array($1, ',')::bigint[]);
SELECT string_to_array(labels, ',') FROM posts WHERE id = 1;
SELECT id FROM posts WHERE labels LIKE '%abc%';
SELECT id FROM posts WHERE labels LIKE '%,%';
SELECT id FROM posts WHERE labels LIKE '%, ' || $1;
