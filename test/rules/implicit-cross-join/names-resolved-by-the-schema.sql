-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, team_id bigint);
CREATE TABLE teams (team bigint PRIMARY KEY, title text, owner_id bigint);
-- @file db/queries/a.sql
SELECT name FROM users, teams WHERE team = team_id;
SELECT name FROM users, teams WHERE team_id = 1 AND title = 'x';
--                      ^^^^^ implicit-cross-join 85
SELECT name FROM users, teams WHERE id = 5;
SELECT name FROM users, others WHERE users.id > 5 AND others.x = 1;
--                      ^^^^^^ implicit-cross-join 85
