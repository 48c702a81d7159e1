-- @file queries/users.sql
WITH recent AS (SELECT id, email FROM users) SELECT * FROM recent;
WITH Recent AS (SELECT id, email FROM users) SELECT r.* FROM recent r;
SELECT * FROM (SELECT id, email FROM users) AS u;
WITH a AS (SELECT id FROM users), b AS (SELECT * FROM a) SELECT * FROM b;
WITH a (x, y) AS (SELECT * FROM users) SELECT * FROM a;
SELECT * FROM (VALUES (1, 2), (3, 4)) AS v (a, b);
SELECT * FROM generate_series(1, 10);
WITH RECURSIVE tree AS (
  SELECT id, parent_id FROM nodes WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, n.parent_id FROM nodes n JOIN tree ON tree.id = n.parent_id
)
SELECT * FROM tree;
