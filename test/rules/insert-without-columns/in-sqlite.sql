-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO users VALUES (1, 'Ada');
--          ^^^^^ insert-without-columns 85
INSERT OR REPLACE INTO users VALUES (1, 'Ada');
--                     ^^^^^ insert-without-columns 85
INSERT INTO temp.scratch VALUES (1);
INSERT INTO users (id) VALUES (1);
