-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id int PRIMARY KEY, ends timestamp NULL, made TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), day date, at datetime(6), timestamp int);
--                                       ^^^^^^^^^ mysql-timestamp-2038 50
--                                                            ^^^^^^^^^^^^ mysql-timestamp-2038 50
