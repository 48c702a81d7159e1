-- @file queries/purge.sql
  DELETE FROM items USING orders;
--^^^^^^^^^^^^^^^^^ delete-without-where 95
DELETE FROM items USING orders WHERE orders.id = items.order_id;
