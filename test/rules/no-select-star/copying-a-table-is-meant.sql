-- @file queries/copy.sql
CREATE TABLE users_backup AS SELECT * FROM users;
CREATE TEMP TABLE picked AS SELECT * FROM users WHERE id = 1;
SELECT * INTO users_copy FROM users;
