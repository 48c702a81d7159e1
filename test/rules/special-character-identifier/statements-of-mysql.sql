-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE `my-table` (id bigint PRIMARY KEY, `first name` varchar(10), `fine` int, CONSTRAINT `FK_LongName~` UNIQUE (id));
--           ^^^^^^^^^^ special-character-identifier 75
--                                              ^^^^^^^^^^^^ special-character-identifier 75
