-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
SET default_storage_engine=InnoDB;
CREATE TABLE a (id int) ENGINE=InnoDB;
CREATE TABLE b (id int);
CREATE TEMPORARY TABLE c (id int) ENGINE=MEMORY;
CREATE TABLE d (id int) COMMENT='ENGINE=MyISAM';
