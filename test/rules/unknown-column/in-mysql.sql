-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id int, email varchar(50), name varchar(50));
CREATE TABLE orders (id int, user_id int, total int);
-- @file db/queries/q.sql
SELECT emial FROM users;
--     ^^^^^ unknown-column 75
SELECT u.id FROM users u JOIN orders o ON o.usr_id = u.id;
--                                          ^^^^^^ unknown-column 75
SELECT id FROM users WHERE phone = 'x';
--                         ^^^^^ unknown-column 75
SELECT email AS mail FROM users ORDER BY mail;
SELECT id FROM users WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = users.id AND email = 'x');
SELECT q.n FROM (SELECT count(*) AS n FROM users) q;
SELECT q.m FROM (SELECT count(*) AS n FROM users) q;
--       ^ unknown-column 75
SELECT anything FROM elsewhere;
SELECT u.email, e.anything FROM users u JOIN elsewhere e ON e.id = u.id;
INSERT INTO users (id, mail) VALUES (1, 'x');
--                     ^^^^ unknown-column 75
UPDATE users SET nmae = 'x' WHERE id = 1;
--               ^^^^ unknown-column 75
SELECT id FROM users UNION SELECT user_id FROM orders ORDER BY id;
