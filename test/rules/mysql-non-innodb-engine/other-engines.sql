-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
SET default_storage_engine=MyISAM;
--                         ^^^^^^ mysql-non-innodb-engine 90
CREATE TABLE a (id int) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4;
--                             ^^^^^^ mysql-non-innodb-engine 90
CREATE TABLE b (id int) ENGINE memory;
--                             ^^^^^^ mysql-non-innodb-engine 90
ALTER TABLE c ENGINE = ARCHIVE;
--                     ^^^^^^^ mysql-non-innodb-engine 90
