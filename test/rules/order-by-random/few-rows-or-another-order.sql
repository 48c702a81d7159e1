SELECT id FROM posts ORDER BY id;
SELECT random() FROM posts ORDER BY id;
SELECT id FROM posts WHERE random() < 0.01;
SELECT id FROM posts TABLESAMPLE SYSTEM (1) ORDER BY random() LIMIT 3;
SELECT x FROM generate_series(1, 10) x ORDER BY random();
SELECT q.id FROM (SELECT id FROM posts ORDER BY id LIMIT 100) q ORDER BY random();
WITH newest AS (SELECT id FROM posts ORDER BY id DESC LIMIT 100) SELECT id FROM newest ORDER BY random() LIMIT 1;
SELECT v.a FROM (VALUES (1), (2)) v (a) ORDER BY random();
SELECT id, random_score FROM posts ORDER BY random_score;
