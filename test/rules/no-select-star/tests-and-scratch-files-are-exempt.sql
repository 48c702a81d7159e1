-- @file tests/users.sql
SELECT * FROM users;
-- @file db/scratch/look.sql
SELECT * FROM users;
-- @file queries/users.test.sql
SELECT * FROM users;
-- @file queries/contest.sql
SELECT * FROM users;
--     ^ no-select-star 85
