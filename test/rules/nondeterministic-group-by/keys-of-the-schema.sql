-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (uid bigint PRIMARY KEY, email varchar(50) NOT NULL UNIQUE, name varchar(50), team bigint);
CREATE TABLE teams (team bigint, title varchar(50), owner bigint);
-- @file db/queries/a.sql
SELECT uid, name FROM users GROUP BY uid;
SELECT email, name FROM users GROUP BY email;
SELECT name, email FROM users GROUP BY name;
--           ^^^^^ nondeterministic-group-by 75
SELECT name, title FROM users JOIN teams USING (team) GROUP BY uid;
--           ^^^^^ nondeterministic-group-by 75
SELECT title, owner FROM teams GROUP BY title;
--            ^^^^^ nondeterministic-group-by 75
