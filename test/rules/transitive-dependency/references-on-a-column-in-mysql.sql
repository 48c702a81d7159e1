-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(99));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id), user_email varchar(99));
--                                                                                ^^^^^^^^^^ transitive-dependency 50
