-- @file queries/users.sql
SELECT * FROM users;
--     ^ no-select-star 85
SELECT u.* FROM users u;
--     ^^^ no-select-star 85
SELECT u.id, o.* FROM users u JOIN orders o ON o.user_id = u.id;
--           ^^^ no-select-star 85
SELECT u.*, o.* FROM users u JOIN orders o ON o.user_id = u.id;
--     ^^^ no-select-star 85
--          ^^^ no-select-star 85
SELECT DISTINCT * FROM users;
--              ^ no-select-star 85
