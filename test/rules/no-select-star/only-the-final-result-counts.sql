-- @file queries/users.sql
WITH recent AS (SELECT * FROM users) SELECT id FROM recent;
SELECT id FROM (SELECT * FROM users) AS u;
SELECT count(*) FROM (SELECT * FROM users) AS u;
WITH gone AS (DELETE FROM users RETURNING *) INSERT INTO archive (id) SELECT id FROM gone;
