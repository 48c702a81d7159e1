SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET 20000;
--                                               ^^^^^ offset-pagination 75
SELECT id FROM posts ORDER BY id OFFSET 1000 ROWS FETCH NEXT 10 ROWS ONLY;
--                                      ^^^^ offset-pagination 75
SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET 999;
SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET 0;
SELECT id FROM posts ORDER BY id LIMIT 10000;
SELECT q.id FROM (SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET 5000) q;
--                                                                 ^^^^ offset-pagination 75
SELECT state, count(*) FROM posts GROUP BY state ORDER BY state OFFSET 3000;
--                                                                     ^^^^ offset-pagination 75
SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET $1;
--                                               ^^ offset-pagination 50
SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET ($1 - 1) * 10;
--                                               ^^^^^^^^^^^^^ offset-pagination 50
SELECT id FROM posts ORDER BY created_at DESC LIMIT $2 OFFSET $1::int;
--                                                            ^^^^^^^ offset-pagination 50
