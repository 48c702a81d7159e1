-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE logs (at timestamptz, line text);
CREATE TABLE posts (id bigint PRIMARY KEY, state text);
-- @file db/queries/q.sql
SELECT line FROM logs ORDER BY at LIMIT 10 OFFSET $1;
SELECT state, count(*) FROM posts GROUP BY state ORDER BY state LIMIT 10 OFFSET $1;
SELECT DISTINCT state FROM posts ORDER BY state LIMIT 10 OFFSET $1;
SELECT id FROM posts UNION SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET $1;
SELECT x FROM generate_series(1, 100) x ORDER BY x OFFSET $1;
SELECT (SELECT id FROM posts ORDER BY id LIMIT 1 OFFSET $1) AS nth;
SELECT id FROM posts ORDER BY id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM posts);
SELECT id FROM posts p ORDER BY p.state DESC LIMIT 10 OFFSET $1;
--                                                           ^^ offset-pagination 50
SELECT id FROM posts WHERE state = $2 ORDER BY id LIMIT 10 OFFSET $3;
--                                                                ^^ offset-pagination 50
SELECT id FROM posts WHERE (state = 'a' OR state = 'b') AND id > 0 ORDER BY state, id LIMIT 10 OFFSET 5000;
--                                                                                                    ^^^^ offset-pagination 75
