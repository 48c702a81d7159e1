-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE film (film_id INTEGER PRIMARY KEY, n INTEGER, title VARCHAR(50));
-- @file q.sql
UPDATE film SET n = 1 LIMIT 10;
--                          ^^ limit-in-dml 50
DELETE FROM film WHERE n > 5 LIMIT 1000;
--                                 ^^^^ limit-in-dml 50
UPDATE film SET n = 1 ORDER BY film_id LIMIT 10;
DELETE FROM film WHERE n > 5 ORDER BY film_id LIMIT 10;
DELETE FROM film WHERE film_id = 5 LIMIT 1;
UPDATE film SET n = 1 WHERE film_id = 3;
SELECT n FROM film ORDER BY n LIMIT 10;
