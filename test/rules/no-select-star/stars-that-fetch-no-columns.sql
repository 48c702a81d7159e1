-- @file queries/users.sql
SELECT count(*) FROM users;
SELECT id FROM users u WHERE EXISTS (SELECT * FROM orders o WHERE o.user_id = u.id);
SELECT id FROM users WHERE NOT EXISTS (SELECT * FROM orders);
SELECT to_jsonb(u.*), row_to_json(u.*), count(u.*) FROM users u;
SELECT price * quantity AS total FROM items;
SELECT id FROM users WHERE id IN (SELECT * FROM ids);
