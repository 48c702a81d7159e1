SELECT id, title FROM posts LIMIT 10;
--                                ^^ limit-without-order-by 75
SELECT id FROM posts OFFSET 5;
--                          ^ limit-without-order-by 75
SELECT id FROM posts WHERE state = 'new' FETCH FIRST 3 ROWS ONLY;
--                                                   ^ limit-without-order-by 75
SELECT id FROM posts FETCH FIRST ROW ONLY;
--                   ^^^^^ limit-without-order-by 75
SELECT q.id FROM (SELECT id FROM posts LIMIT 5) q ORDER BY q.id;
--                                           ^ limit-without-order-by 75
SELECT q.id FROM (SELECT id FROM posts ORDER BY id) q LIMIT 5;
--                                                          ^ limit-without-order-by 75
WITH c AS (SELECT id FROM posts LIMIT 7) SELECT id FROM c ORDER BY id;
--                                    ^ limit-without-order-by 75
SELECT id FROM posts UNION SELECT id FROM drafts LIMIT 2;
--                                                     ^ limit-without-order-by 75
CREATE VIEW some_posts AS SELECT id FROM posts LIMIT 100;
--                                                   ^^^ limit-without-order-by 75
CREATE TABLE few AS SELECT id FROM posts LIMIT 8;
--                                             ^ limit-without-order-by 75
INSERT INTO featured (id) SELECT id FROM posts LIMIT 4;
--                                                   ^ limit-without-order-by 75
SELECT title, (SELECT c.body FROM comments c WHERE c.post_id = p.id LIMIT 1) FROM posts p;
--                                                                        ^ limit-without-order-by 75
SELECT id FROM posts LIMIT $1;
--                         ^^ limit-without-order-by 75
SELECT state, count(*) FROM posts GROUP BY state LIMIT 3;
--                                                     ^ limit-without-order-by 75
