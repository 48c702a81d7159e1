-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
INSERT INTO users VALUES (1, 'Ada');
--          ^^^^^ insert-without-columns 85
REPLACE INTO `users` VALUES (1, 'Ada');
--           ^^^^^^^ insert-without-columns 85
INSERT IGNORE users SELECT id, name FROM people;
--            ^^^^^ insert-without-columns 85
INSERT INTO users () VALUES ();
INSERT INTO users VALUES ();
INSERT INTO users SET id = 1;
INSERT INTO users (id) VALUES (1);
CREATE TEMPORARY TABLE tmp (a int);
INSERT INTO tmp VALUES (1);
