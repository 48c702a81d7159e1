-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
UPDATE t SET b = 1, a = a WHERE id = 1;
--                  ^^^^^ self-assignment 85
UPDATE t SET a = T.A WHERE id = 1;
--           ^^^^^^^ self-assignment 85
UPDATE t SET a = b WHERE id = 1;
