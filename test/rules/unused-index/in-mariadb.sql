-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE teams (id bigint PRIMARY KEY, name varchar(50));
CREATE TABLE users (id bigint PRIMARY KEY, nickname varchar(50), email varchar(50), born date, city varchar(50), team_id bigint, rank_no int);
CREATE INDEX by_nickname ON users (nickname);
--           ^^^^^^^^^^^ unused-index 25
CREATE INDEX by_email ON users (email);
CREATE INDEX by_born ON users (born, nickname);
CREATE INDEX by_city ON users (city);
CREATE INDEX by_rank ON users (rank_no);
CREATE UNIQUE INDEX one_nickname ON users (nickname, email);
CREATE INDEX by_name ON teams (name);
-- @file queries/q.sql
SELECT u.id, u.nickname FROM users u WHERE u.email = ? ORDER BY u.born;
SELECT city, count(*) FROM users GROUP BY city;
SELECT max(rank_no) FROM users;
INSERT INTO teams (id, name) VALUES (1, 'x');
