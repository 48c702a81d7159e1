-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
CREATE TABLE dbo.posts (id int PRIMARY KEY, title nvarchar(50));
GO
SELECT TOP 10 id FROM dbo.posts;
--         ^^ limit-without-order-by 75
SELECT TOP (@n) title FROM dbo.posts WHERE title LIKE 'a%';
--          ^^ limit-without-order-by 75
SELECT TOP (10) PERCENT title FROM dbo.posts;
--          ^^ limit-without-order-by 75
SELECT TOP (100) PERCENT title FROM dbo.posts;
SELECT TOP 10 id FROM dbo.posts ORDER BY id;
SELECT TOP 0 id FROM dbo.posts;
IF EXISTS (SELECT TOP 1 id FROM dbo.posts) SELECT 1;
SELECT title FROM dbo.posts p WHERE EXISTS (SELECT TOP 1 q.id FROM dbo.posts q WHERE q.title = p.title);
SELECT TOP 1 title FROM dbo.posts WHERE id = 3;
WITH batch AS (SELECT TOP (1000) id FROM dbo.posts WHERE title = 'x') DELETE FROM batch;
WITH few AS (SELECT TOP (5) id FROM dbo.posts WHERE title = 'x') SELECT id FROM few ORDER BY id;
--                       ^ limit-without-order-by 75
