CREATE EXTENSION IF NOT EXISTS citext;
CREATE VIEW v AS SELECT 1 AS one FROM posts WHERE labels LIKE '%,5,%';
--                                                ^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
CREATE FUNCTION f(x text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM posts WHERE ',' || labels || ',' LIKE '%,' || x || ',%' $$;
--                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT 1 FROM posts WHERE title LIKE '%, %' OR title LIKE ',%' OR title LIKE '%,' OR note LIKE '%foo,bar%';
SELECT 1 FROM posts WHERE id = ANY (string_to_array('1,2,3', ',')::int[]) OR name = split_part('a,b', ',', 1);
SELECT 1 FROM posts WHERE tags = ANY (ARRAY['a']) OR tags @> ARRAY['a'] OR doc ->> 'a' = 'b';
