-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
DROP TABLE IF EXISTS `orders`;
CREATE TABLE `orders` (id int);
