-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
CREATE TABLE users2 (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
INSERT INTO users2 SELECT * FROM users;
--                        ^ no-select-star 95
