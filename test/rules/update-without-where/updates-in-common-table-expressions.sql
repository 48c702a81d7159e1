-- @file queries/users.sql
WITH changed AS (UPDATE items SET a = 1 RETURNING id) SELECT id FROM changed;
--               ^^^^^^^^^^^^ update-without-where 90
WITH next AS (SELECT id FROM items LIMIT 1) UPDATE items SET a = 1 FROM next WHERE next.id = items.id;
