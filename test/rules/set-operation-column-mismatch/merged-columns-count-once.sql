-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE teams (id bigint PRIMARY KEY, title text);
-- @file db/queries/a.sql
SELECT * FROM users JOIN teams USING (id) UNION SELECT 1, 'a', 'b';
SELECT * FROM users JOIN teams USING (id) UNION SELECT 1, 'a', 'b', 'c';
--                                              ^^^^^^ set-operation-column-mismatch 95
SELECT * FROM users NATURAL JOIN teams UNION SELECT 1, 'a', 'b';
SELECT * FROM users u JOIN teams t ON t.id = u.id UNION SELECT 1, 'a', 'b';
--                                                      ^^^^^^ set-operation-column-mismatch 95
