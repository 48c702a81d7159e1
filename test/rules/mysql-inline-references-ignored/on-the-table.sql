-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE lines (user_id int REFERENCES users (id), CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id));
