-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, team_id bigint);
CREATE TABLE teams (id bigint PRIMARY KEY, title text);
-- @file db/queries/a.sql
SELECT users.name FROM users LEFT JOIN teams ON teams.id = users.team_id;
--                                     ^^^^^ unused-join 75
SELECT name FROM users LEFT JOIN teams ON teams.id = team_id;
--                               ^^^^^ unused-join 75
SELECT count(*) FROM users u LEFT JOIN teams t ON t.id = u.team_id;
--                                     ^^^^^^^ unused-join 75
SELECT name, title FROM users LEFT JOIN teams ON teams.id = team_id;
