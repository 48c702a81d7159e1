-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, name text);
CREATE TABLE members (team bigint, person bigint, role text, PRIMARY KEY (team, person));
-- @file db/queries/q.sql
SELECT name FROM users WHERE id = $1 LIMIT 1;
SELECT name FROM users WHERE email = $1 AND name <> '' LIMIT 1;
SELECT name FROM public."users" u WHERE $1 = u.id LIMIT 1;
SELECT name FROM users WHERE id IN ($1) LIMIT 1;
SELECT role FROM members WHERE person = $1 AND team = $2 LIMIT 1;
SELECT role FROM members WHERE person = $1 LIMIT 1;
--                                               ^ limit-without-order-by 75
SELECT name FROM users WHERE name = $1 LIMIT 1;
--                                           ^ limit-without-order-by 75
SELECT name FROM users WHERE id > $1 LIMIT 1;
--                                         ^ limit-without-order-by 75
SELECT name FROM users WHERE id = $1 OR email = $2 LIMIT 1;
--                                                       ^ limit-without-order-by 75
SELECT u.name FROM users u JOIN members m ON m.person = u.id WHERE u.id = $1 LIMIT 1;
--                                                                                 ^ limit-without-order-by 75
SELECT title FROM pages WHERE id = $1 LIMIT 1;
SELECT title FROM pages WHERE slug = $1 LIMIT 1;
--                                            ^ limit-without-order-by 75
