-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql
CREATE TABLE `groups` (id bigint PRIMARY KEY, `key` varchar(10), `rank` int);
--                                            ^^^^^ reserved-keyword-identifier 85
