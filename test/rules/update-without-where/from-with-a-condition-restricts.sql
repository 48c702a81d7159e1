-- @file queries/users.sql
UPDATE items SET price = o.price FROM offers o WHERE o.item_id = items.id;
  UPDATE items SET price = o.price FROM offers o;
--^^^^^^^^^^^^ update-without-where 90
