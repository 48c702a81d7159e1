-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file queries/a.sql
SELECT city, name, MAX(total) FROM customers GROUP BY city;
SELECT city, name, COUNT(*) FROM customers GROUP BY city;
--           ^^^^ nondeterministic-group-by 75
SELECT city, name, MAX(a), MIN(b) FROM customers GROUP BY city;
--           ^^^^ nondeterministic-group-by 75
