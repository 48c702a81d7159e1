-- @file queries/purge.sql
WITH gone AS (DELETE FROM items RETURNING id) SELECT id FROM gone;
--            ^^^^^^^^^^^^^^^^^ delete-without-where 95
WITH gone AS (DELETE FROM items WHERE id = $1 RETURNING id) SELECT id FROM gone;
WITH old AS (SELECT id FROM items) DELETE FROM items;
--                                 ^^^^^^^^^^^^^^^^^ delete-without-where 95
