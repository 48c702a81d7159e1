-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE a (id int PRIMARY KEY, ok tinyint(1), z int(5) zerofill, v varchar(11), d decimal(11));
