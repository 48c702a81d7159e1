SELECT id FROM posts ORDER BY random() LIMIT 3;
--                            ^^^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY state, RANDOM();
--                                   ^^^^^^^^ order-by-random 85
SELECT id, random() AS r FROM posts ORDER BY r LIMIT 3;
--                                           ^ order-by-random 85
SELECT id, random() FROM posts ORDER BY 2 LIMIT 3;
--                                      ^ order-by-random 85
SELECT id FROM posts ORDER BY md5(id::text || random()::text) LIMIT 1;
--                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY gen_random_uuid();
--                            ^^^^^^^^^^^^^^^^^ order-by-random 85
SELECT p.id FROM posts p JOIN users u ON u.id = p.user_id ORDER BY random() LIMIT 1;
--                                                                 ^^^^^^^^ order-by-random 85
INSERT INTO featured (id) SELECT id FROM posts ORDER BY random() LIMIT 5;
--                                                      ^^^^^^^^ order-by-random 85
SELECT id, row_number() OVER (PARTITION BY state ORDER BY random()) FROM posts;
--                                                        ^^^^^^^^ order-by-random 85
