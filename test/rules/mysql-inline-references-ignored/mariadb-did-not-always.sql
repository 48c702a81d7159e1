-- @file schemawise.config.json
{"dialect": "mariadb", "targets": {"mariadb": "10.4"}}
-- @file schema.sql
CREATE TABLE orders (user_id int REFERENCES users (id));
--                               ^^^^^^^^^^^^^^^^^^^^^ mysql-inline-references-ignored 90
