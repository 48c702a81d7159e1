-- @file schemawise.config.json
{"dialect": "mysql", "targets": {"mysql": "9.1"}}
-- @file schema.sql
CREATE TABLE orders (user_id int REFERENCES users (id));
