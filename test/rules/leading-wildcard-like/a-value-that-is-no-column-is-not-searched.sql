-- @file queries/search.sql
SELECT id FROM blocked WHERE $1 LIKE '%.example.com';
