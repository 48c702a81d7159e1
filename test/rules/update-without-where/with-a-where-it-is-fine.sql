-- @file queries/users.sql
UPDATE users SET active = false WHERE id = $1;
UPDATE users SET active = false WHERE true AND id = $1;
