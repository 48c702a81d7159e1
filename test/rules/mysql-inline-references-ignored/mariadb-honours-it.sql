-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE orders (user_id int REFERENCES users (id));
