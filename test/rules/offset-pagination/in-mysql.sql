-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, created_at TEXT);
-- @file q.sql
SELECT id FROM posts ORDER BY created_at DESC LIMIT 10 OFFSET 20000;
--                                                            ^^^^^ offset-pagination 75
SELECT id FROM posts ORDER BY id LIMIT 20000, 10;
--                                     ^^^^^ offset-pagination 75
SELECT id FROM posts ORDER BY id LIMIT ? OFFSET ?;
--                                              ^ offset-pagination 50
SELECT id FROM posts ORDER BY id LIMIT 0, 10;
