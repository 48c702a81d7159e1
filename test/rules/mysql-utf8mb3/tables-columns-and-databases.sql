-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE DATABASE shop DEFAULT CHARACTER SET utf8 COLLATE utf8_general_ci;
--                                         ^^^^ mysql-utf8mb3 85
CREATE TABLE a (id int, name varchar(9) CHARACTER SET latin1 COLLATE latin1_bin) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
--                                                    ^^^^^^ mysql-utf8mb3 85
--                                                                                                             ^^^^^^^ mysql-utf8mb3 85
