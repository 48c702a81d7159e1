-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT id FROM posts ORDER BY NEWID();
--                            ^^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY id;
