-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE DATABASE shop CHARACTER SET utf8mb4;
CREATE TABLE a (id int, name varchar(9) CHARACTER SET utf8mb4, iso_code char(2) CHARACTER SET ascii, sha256 char(64) CHARSET ascii) DEFAULT CHARSET=utf8mb4;
CREATE TABLE b (id int) COMMENT='charset=utf8';
