-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE guests (id bigint PRIMARY KEY, email text, name text);
CREATE VIEW wide AS SELECT id, email, name FROM guests;
-- @file db/queries/a.sql
SELECT * FROM users UNION SELECT * FROM guests;
--                        ^^^^^^ set-operation-column-mismatch 95
SELECT * FROM users UNION SELECT id, email FROM guests;
SELECT u.* FROM users u UNION SELECT g.* FROM guests g;
--                            ^^^^^^ set-operation-column-mismatch 95
SELECT * FROM unknown_one UNION SELECT a, b FROM t;
SELECT * FROM users, unknown_one UNION SELECT 1;
SELECT (g).* FROM guests g UNION SELECT 1, 'a', 'b';
WITH c AS (SELECT id, email FROM guests) SELECT * FROM c UNION SELECT * FROM users;
WITH c AS (SELECT id FROM guests) SELECT * FROM c UNION SELECT * FROM users;
--                                                      ^^^^^^ set-operation-column-mismatch 95
SELECT * FROM users JOIN guests USING (id) UNION SELECT 1, 'a', 'b', 'c';
SELECT count(*) FROM users UNION SELECT count(*) FROM guests;
WITH RECURSIVE t AS (SELECT id, 1 AS depth FROM users UNION ALL SELECT t.id FROM t) SELECT 1 FROM t;
--                                                              ^^^^^^ set-operation-column-mismatch 95
WITH RECURSIVE t AS (SELECT id, 1 AS depth FROM users UNION ALL SELECT t.id, t.depth + 1 FROM t) SELECT 1 FROM t;
