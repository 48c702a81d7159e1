-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT id FROM dbo.posts ORDER BY id OFFSET 20000 ROWS FETCH NEXT 10 ROWS ONLY;
--                                          ^^^^^ offset-pagination 75
SELECT id FROM dbo.posts ORDER BY id OFFSET (@page - 1) * @size ROWS FETCH NEXT @size ROWS ONLY;
--                                          ^^^^^^^^^^^^^^^^^^^ offset-pagination 50
SELECT id FROM dbo.posts ORDER BY id OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY;
