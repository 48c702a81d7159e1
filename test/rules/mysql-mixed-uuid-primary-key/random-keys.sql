-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id char(36) DEFAULT (uuid()), PRIMARY KEY (id));
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-mixed-uuid-primary-key 50
CREATE TABLE b (id binary(16) NOT NULL DEFAULT (UUID_TO_BIN(UUID())) PRIMARY KEY);
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-mixed-uuid-primary-key 50
