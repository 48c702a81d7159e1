-- @file queries/users.sql
WITH recent AS (SELECT * FROM users) SELECT * FROM recent;
--                                          ^ no-select-star 85
SELECT * FROM (SELECT u.* FROM users u) AS x;
--     ^ no-select-star 85
WITH a AS (SELECT * FROM users), b AS (SELECT * FROM a) SELECT * FROM b;
--                                                             ^ no-select-star 85
WITH recent AS (SELECT id FROM users) SELECT * FROM recent JOIN orders ON orders.user_id = recent.id;
--                                           ^ no-select-star 85
WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone;
--                                                  ^ no-select-star 85
