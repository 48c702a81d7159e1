-- @file queries/users.sql
SELECT * FROM a UNION ALL SELECT * FROM b;
--     ^ no-select-star 85
--                               ^ no-select-star 85
SELECT id FROM a UNION SELECT id FROM b;
