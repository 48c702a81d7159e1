-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50));
CREATE TABLE coupons (id bigint PRIMARY KEY, code varchar(50));
--           ^^^^^^^ orphan-table 25
CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint, FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE TABLE tmp_load (id bigint PRIMARY KEY);
CREATE TABLE logged (id bigint PRIMARY KEY);
-- @file db/queries/users.sql
SELECT email FROM users WHERE id = 1;
SELECT u.id FROM users u WHERE EXISTS (SELECT 1 FROM logged l WHERE l.id = u.id);
