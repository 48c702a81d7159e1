-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/unfinished.sql
SELECT *;
--     ^ no-select-star 85
SELECT id FROM users WHERE EXISTS (SELECT *);
