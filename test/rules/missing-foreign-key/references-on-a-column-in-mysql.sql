-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint);
--                                          ^^^^^^^ missing-foreign-key 50
