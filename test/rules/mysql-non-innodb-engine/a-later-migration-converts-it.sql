-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/001_init.sql
CREATE TABLE a (id int) ENGINE=MyISAM;
CREATE TABLE b (id int) ENGINE=Aria;
--                             ^^^^ mysql-non-innodb-engine 90
-- @file db/migrations/002_convert.sql
ALTER TABLE a ENGINE=InnoDB;
