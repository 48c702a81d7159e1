-- @file schemawise.config.json
{"dialect": "mariadb", "targets": {"mariadb": "11.8"}}
-- @file schema.sql
CREATE TABLE a (id int PRIMARY KEY, ends timestamp NULL);
